using GovBot.Data.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class CaseSequenceConfiguration : IEntityTypeConfiguration<CaseSequence>
{
    public void Configure(EntityTypeBuilder<CaseSequence> builder) =>
        builder.HasKey(sequence => new { sequence.Kind, sequence.Date });
}

internal sealed class LookupAttemptConfiguration : IEntityTypeConfiguration<LookupAttempt>
{
    public void Configure(EntityTypeBuilder<LookupAttempt> builder)
    {
        builder.Property(attempt => attempt.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(attempt => attempt.Place).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(attempt => attempt.At);
        builder.HasIndex(attempt => new { attempt.UserId, attempt.At });
        builder.HasIndex(attempt => new { attempt.Place, attempt.At });
        builder.HasIndex(attempt => new { attempt.CaseId, attempt.At });
    }
}
