using GovBot.Data.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.Property(entry => entry.ActorId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(entry => entry.Trigger).HasMaxLength(ColumnLengths.Code);
        builder.Property(entry => entry.FromState).HasMaxLength(ColumnLengths.Code);
        builder.Property(entry => entry.ToState).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(entry => new { entry.CaseKind, entry.CaseId, entry.Seq }).IsUnique();
        builder.HasIndex(entry => entry.At);
    }
}
