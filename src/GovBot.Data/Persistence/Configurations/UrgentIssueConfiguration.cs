using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class UrgentIssueConfiguration : IEntityTypeConfiguration<UrgentIssue>
{
    public void Configure(EntityTypeBuilder<UrgentIssue> builder)
    {
        builder.Property(issue => issue.Id).ValueGeneratedNever();
        builder.Property(issue => issue.Number).HasMaxLength(ColumnLengths.CaseNumber);
        builder.Property(issue => issue.TrackingCode).IsEncrypted();
        builder.Property(issue => issue.TrackingCodeHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(issue => issue.Version).IsConcurrencyToken();
        builder.HasIndex(issue => issue.Number).IsUnique();
        builder.HasIndex(issue => issue.TrackingCodeHash).IsUnique();
        builder.HasIndex(issue => new { issue.State, issue.DueAt, issue.Id });
        builder.HasIndex(issue => issue.EndedAt);
        builder.OwnsDeadlinePolicy(issue => issue.DuePolicy);
        builder.OwnsOne(issue => issue.Facts, ConfigureFacts);
        builder.Navigation(issue => issue.Facts).IsRequired();
        builder.HasOne(issue => issue.Report).WithOne().HasForeignKey<IssueReport>(report => report.IssueId);
    }

    private static void ConfigureFacts(OwnedNavigationBuilder<UrgentIssue, IssueFacts> facts)
    {
        facts.Property(fact => fact.ReporterUserId).HasMaxLength(ColumnLengths.UserId);
        facts.Property(fact => fact.Locale).HasMaxLength(ColumnLengths.Locale);
        facts.Property(fact => fact.CategoryId).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.CategoryName).HasMaxLength(ColumnLengths.Name);
        facts.Property(fact => fact.FormRevision).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.EmergencyKind).HasMaxLength(ColumnLengths.Code);
        facts.HasIndex(fact => fact.ReporterUserId);
        facts.HasOne<Compound>().WithMany().HasForeignKey(fact => fact.CompoundId);
        facts.HasOne<Building>().WithMany().HasForeignKey(fact => fact.BuildingId);
        facts.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(fact => fact.CommitteeId);
        facts.HasOne<Kiosk>().WithMany().HasForeignKey(fact => fact.KioskId);
    }
}

internal sealed class IssueReportConfiguration : IEntityTypeConfiguration<IssueReport>
{
    public void Configure(EntityTypeBuilder<IssueReport> builder)
    {
        builder.HasKey(report => report.IssueId);
        builder.Property(report => report.IssueId).ValueGeneratedNever();
        builder.Property(report => report.What).IsEncrypted();
        builder.Property(report => report.PlaceText).IsEncrypted();
        builder.Property(report => report.Phone).IsEncrypted();
        builder.Property(report => report.PhoneHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.HasIndex(report => report.PhoneHash);
    }
}

internal sealed class IssueAdditionConfiguration : IEntityTypeConfiguration<IssueAddition>
{
    public void Configure(EntityTypeBuilder<IssueAddition> builder)
    {
        builder.Property(addition => addition.Words).IsEncrypted();
        builder.HasIndex(addition => new { addition.IssueId, addition.EventSeq }).IsUnique();
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(addition => addition.IssueId);
    }
}
