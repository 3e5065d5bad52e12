using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class SatisfactionInvitationConfiguration : IEntityTypeConfiguration<SatisfactionInvitation>
{
    public void Configure(EntityTypeBuilder<SatisfactionInvitation> builder)
    {
        builder.Property(asked => asked.PoorReason).HasMaxLength(ColumnLengths.Code);
        builder.Property(asked => asked.Version).IsConcurrencyToken();
        builder.Ignore(asked => asked.OverAt);
        // One invitation for each resident and each report that it is done, whoever stages it.
        builder.HasIndex(asked => new { asked.CaseKind, asked.CaseId, asked.DoneSeq, asked.IssueId }).IsUnique();
        builder.HasIndex(asked => new { asked.RemindedAt, asked.RemindAt, asked.Id });
        builder.HasIndex(asked => asked.OpenUntil);
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(asked => asked.IssueId);
        builder.HasOne<Department>().WithMany().HasForeignKey(asked => asked.DepartmentId);
    }
}

internal sealed class SatisfactionCallConfiguration : IEntityTypeConfiguration<SatisfactionCall>
{
    public void Configure(EntityTypeBuilder<SatisfactionCall> builder)
    {
        builder.HasKey(call => call.InvitationId);
        builder.Property(call => call.InvitationId).ValueGeneratedNever();
        builder.Property(call => call.Number).IsEncrypted();
        builder.HasOne<SatisfactionInvitation>().WithOne().HasForeignKey<SatisfactionCall>(call => call.InvitationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(call => call.RecorderPersonId);
    }
}
