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
        builder.OwnsOne(issue => issue.Handling, ConfigureHandling);
        builder.Navigation(issue => issue.Handling).IsRequired();
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(issue => issue.MergedIntoId);
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
        facts.Property(fact => fact.Consent).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.HelpReason).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.Source).HasMaxLength(ColumnLengths.Code);
        facts.HasIndex(fact => fact.ReporterUserId);
        facts.HasIndex(fact => new { fact.CommitteeId, fact.CategoryId });
        facts.HasOne<Subdistrict>().WithMany().HasForeignKey(fact => fact.SubdistrictId);
        facts.HasOne<Person>().WithMany().HasForeignKey(fact => fact.HelperPersonId);
        facts.HasOne<Compound>().WithMany().HasForeignKey(fact => fact.CompoundId);
        facts.HasOne<Building>().WithMany().HasForeignKey(fact => fact.BuildingId);
        facts.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(fact => fact.CommitteeId);
        facts.HasOne<Kiosk>().WithMany().HasForeignKey(fact => fact.KioskId);
    }

    private static void ConfigureHandling(OwnedNavigationBuilder<UrgentIssue, IssueHandling> handling)
    {
        handling.Property(how => how.ForeignNumber).HasMaxLength(ColumnLengths.Code);
        handling.Property(how => how.RefusalReason).HasMaxLength(ColumnLengths.Code);
        handling.HasOne<Person>().WithMany().HasForeignKey(how => how.OwnerPersonId);
    }
}

internal sealed class IssueNoteConfiguration : IEntityTypeConfiguration<IssueNote>
{
    public void Configure(EntityTypeBuilder<IssueNote> builder)
    {
        builder.Property(note => note.Words).IsEncrypted();
        builder.HasIndex(note => new { note.IssueId, note.EventSeq }).IsUnique();
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(note => note.IssueId);
    }
}

internal sealed class PassOnTaskConfiguration : IEntityTypeConfiguration<PassOnTask>
{
    public void Configure(EntityTypeBuilder<PassOnTask> builder)
    {
        builder.Property(task => task.Words).IsEncrypted();
        builder.HasIndex(task => new { task.IssueId, task.DoneAt });
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(task => task.IssueId);
        builder.HasOne<Person>().WithMany().HasForeignKey(task => task.DoneByPersonId);
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
        builder.Property(report => report.Details).IsEncrypted();
        builder.Property(report => report.Name).IsEncrypted();
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
