using GovBot.Data.Domain.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class UnderstandingMissConfiguration : IEntityTypeConfiguration<UnderstandingMiss>
{
    public void Configure(EntityTypeBuilder<UnderstandingMiss> builder)
    {
        builder.Property(miss => miss.Key).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(miss => miss.FormId).HasMaxLength(ColumnLengths.Code);
        builder.Property(miss => miss.FieldId).HasMaxLength(ColumnLengths.Code);
        builder.Property(miss => miss.Options).HasMaxLength(ColumnLengths.Reason);
        builder.Property(miss => miss.Locale).HasMaxLength(ColumnLengths.Locale);
        builder.Property(miss => miss.Text).IsEncrypted();
        builder.Property(miss => miss.Guess).HasMaxLength(ColumnLengths.Code);
        builder.Property(miss => miss.Label).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(miss => miss.Key).IsUnique();
        builder.HasIndex(miss => miss.LastSeenAt);
    }
}
