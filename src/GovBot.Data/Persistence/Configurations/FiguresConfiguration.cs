using GovBot.Data.Domain.Figures;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class FigureExclusionConfiguration : IEntityTypeConfiguration<FigureExclusion>
{
    public void Configure(EntityTypeBuilder<FigureExclusion> builder)
    {
        builder.Property(asked => asked.ReasonCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(asked => asked.Words).IsEncrypted();
        builder.HasIndex(asked => new { asked.SummonsId, asked.DepartmentId }).IsUnique();
        builder.HasIndex(asked => new { asked.Granted, asked.Id });
        builder.HasOne<SummonsRequest>().WithMany().HasForeignKey(asked => asked.SummonsId);
        builder.HasOne<Department>().WithMany().HasForeignKey(asked => asked.DepartmentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(asked => asked.AskedByPersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(asked => asked.RuledByPersonId);
    }
}

internal sealed class FiguresPublicationConfiguration : IEntityTypeConfiguration<FiguresPublication>
{
    public void Configure(EntityTypeBuilder<FiguresPublication> builder)
    {
        builder.Property(published => published.Period).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(published => published.Period).IsUnique();
    }
}
