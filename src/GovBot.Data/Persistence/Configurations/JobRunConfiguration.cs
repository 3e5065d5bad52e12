using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(ColumnLengths.Code);
        builder.Property(run => run.Error).HasMaxLength(ColumnLengths.Reason);
    }
}
