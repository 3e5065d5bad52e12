using GovBot.Data.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.Property(step => step.Step).HasMaxLength(ColumnLengths.Code);
        builder.OwnsDeadlinePolicy(step => step.Policy!);
        builder.Navigation(step => step.Policy).IsRequired();
        builder.HasIndex(step => new { step.CaseKind, step.CaseId, step.Step, step.Version }).IsUnique();
        builder.HasIndex(step => new { step.EndedAt, step.DueAt, step.Id });
    }
}
