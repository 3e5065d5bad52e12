using System.Linq.Expressions;
using GovBot.Data.Domain.Deadlines;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal static class DeadlinePolicyConfiguration
{
    /// <summary>Columns of the owner's own table.</summary>
    public static void OwnsDeadlinePolicy<TOwner>(this EntityTypeBuilder<TOwner> builder, Expression<Func<TOwner, DeadlinePolicy?>> property)
        where TOwner : class =>
        builder.OwnsOne(property, policy =>
        {
            policy.Property(rule => rule.Rule).HasMaxLength(ColumnLengths.Code);
            policy.Property(rule => rule.Amount).HasPrecision(9, 2);
            policy.Property(rule => rule.DaysOff).HasMaxLength(ColumnLengths.Reason);
            policy.Property(rule => rule.MakeUpDays).HasMaxLength(ColumnLengths.Reason);
            policy.Property(rule => rule.Hours).HasMaxLength(ColumnLengths.Name);
        });
}
