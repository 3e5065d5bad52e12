using System.Linq.Expressions;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class ConventionConfiguration : IEntityTypeConfiguration<Convention>
{
    public void Configure(EntityTypeBuilder<Convention> builder)
    {
        builder.Property(convention => convention.Id).ValueGeneratedNever();
        builder.Property(convention => convention.Number).HasMaxLength(ColumnLengths.CaseNumber);
        builder.Property(convention => convention.RegistrationNumber).HasMaxLength(ColumnLengths.Code);
        builder.Property(convention => convention.EndReason).HasMaxLength(ColumnLengths.Code);
        builder.Property(convention => convention.Version).IsConcurrencyToken();
        builder.HasIndex(convention => convention.Number).IsUnique();
        builder.HasIndex(convention => new { convention.State, convention.Id });
        builder.HasIndex(convention => convention.EndedAt);
        builder.HasOne<Convention>().WithMany().HasForeignKey(convention => convention.GoesOnInId);
        builder.OwnsOne(convention => convention.Facts, ConfigureFacts);
        builder.Navigation(convention => convention.Facts).IsRequired();
        builder.OwnsOne(convention => convention.Frozen);
        builder.Navigation(convention => convention.Frozen).IsRequired();
        builder.Ignore(convention => convention.Text).Ignore(convention => convention.LastVote).Ignore(convention => convention.OpenCheck);
        Has(builder, convention => convention.Texts, nameof(ConventionText.ConventionId));
        Has(builder, convention => convention.Meetings, nameof(ConventionMeeting.ConventionId));
        Has(builder, convention => convention.Votes, nameof(ConventionVote.ConventionId));
        Has(builder, convention => convention.Sheets, nameof(SurveySheet.ConventionId));
        Has(builder, convention => convention.Checks, nameof(ConventionCheck.ConventionId));
    }

    private static void ConfigureFacts(OwnedNavigationBuilder<Convention, ConventionFacts> facts)
    {
        facts.Property(fact => fact.ThemeId).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.ThemeName).HasMaxLength(ColumnLengths.Name);
        facts.Property(fact => fact.KindId).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.ProposerUserId).HasMaxLength(ColumnLengths.UserId);
        facts.Property(fact => fact.Locale).HasMaxLength(ColumnLengths.Locale);
        facts.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(fact => fact.CommitteeId);
        facts.HasOne<Subdistrict>().WithMany().HasForeignKey(fact => fact.SubdistrictId);
        facts.HasOne<Compound>().WithMany().HasForeignKey(fact => fact.CompoundId);
        facts.HasOne<Building>().WithMany().HasForeignKey(fact => fact.BuildingId);
        facts.HasOne<ConventionCampaign>().WithMany().HasForeignKey(fact => fact.CampaignId);
        facts.HasOne<Convention>().WithMany().HasForeignKey(fact => fact.BorrowedFromId);
        facts.HasOne<Convention>().WithMany().HasForeignKey(fact => fact.RevisesId);
    }

    /// <summary>The rules of a case need the whole of it.</summary>
    private static void Has<TPart>(EntityTypeBuilder<Convention> builder, Expression<Func<Convention, IEnumerable<TPart>?>> parts, string key)
        where TPart : class
    {
        builder.HasMany(parts).WithOne().HasForeignKey(key).IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(parts).AutoInclude();
    }
}

internal sealed class ConventionTextConfiguration : IEntityTypeConfiguration<ConventionText>
{
    public void Configure(EntityTypeBuilder<ConventionText> builder)
    {
        builder.Property(text => text.Title).IsEncrypted();
        builder.Property(text => text.Problem).IsEncrypted();
        builder.Property(text => text.Lines).IsEncrypted();
        builder.HasIndex(text => new { text.ConventionId, text.Version }).IsUnique();
    }
}

internal sealed class ConventionMeetingConfiguration : IEntityTypeConfiguration<ConventionMeeting>
{
    public void Configure(EntityTypeBuilder<ConventionMeeting> builder)
    {
        builder.Property(meeting => meeting.Place).IsEncrypted();
        builder.Property(meeting => meeting.Minutes).IsEncrypted();
        builder.Property(meeting => meeting.SignInCode).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(meeting => new { meeting.ConventionId, meeting.Seq }).IsUnique();
    }
}

internal sealed class ConventionVoteConfiguration : IEntityTypeConfiguration<ConventionVote>
{
    public void Configure(EntityTypeBuilder<ConventionVote> builder)
    {
        builder.Property(vote => vote.Place).IsEncrypted();
        builder.Property(vote => vote.RuleId).HasMaxLength(ColumnLengths.Code);
        builder.Property(vote => vote.Article).HasMaxLength(ColumnLengths.Reason);
        builder.Property(vote => vote.AttendShare).HasMaxLength(ColumnLengths.Code);
        builder.Property(vote => vote.PassShare).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(vote => new { vote.ConventionId, vote.Round }).IsUnique();
    }
}

internal sealed class SurveySheetConfiguration : IEntityTypeConfiguration<SurveySheet>
{
    public void Configure(EntityTypeBuilder<SurveySheet> builder)
    {
        builder.HasIndex(sheet => new { sheet.ConventionId, sheet.Round, sheet.BuildingId }).IsUnique();
        builder.HasOne<Building>().WithMany().HasForeignKey(sheet => sheet.BuildingId);
    }
}

internal sealed class ConventionCheckConfiguration : IEntityTypeConfiguration<ConventionCheck>
{
    public void Configure(EntityTypeBuilder<ConventionCheck> builder) => builder.HasIndex(check => new { check.ConventionId, check.Seq }).IsUnique();
}

internal sealed class ConventionNoteConfiguration : IEntityTypeConfiguration<ConventionNote>
{
    public void Configure(EntityTypeBuilder<ConventionNote> builder)
    {
        builder.Property(note => note.Words).IsEncrypted();
        builder.HasIndex(note => new { note.ConventionId, note.EventSeq }).IsUnique();
        builder.HasOne<Convention>().WithMany().HasForeignKey(note => note.ConventionId);
    }
}

internal sealed class VotingRollEntryConfiguration : IEntityTypeConfiguration<VotingRollEntry>
{
    public void Configure(EntityTypeBuilder<VotingRollEntry> builder)
    {
        builder.Property(entry => entry.Name).IsEncrypted();
        builder.Property(entry => entry.CodeHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.HasIndex(entry => new { entry.CommitteeId, entry.Body, entry.No });
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(entry => entry.CommitteeId);
        builder.HasOne<Compound>().WithMany().HasForeignKey(entry => entry.CompoundId);
        builder.HasOne<Building>().WithMany().HasForeignKey(entry => entry.BuildingId);
    }
}

internal sealed class ConventionBallotConfiguration : IEntityTypeConfiguration<ConventionBallot>
{
    public void Configure(EntityTypeBuilder<ConventionBallot> builder)
    {
        builder.Property(ballot => ballot.VoterKey).HasMaxLength(ColumnLengths.LookupHash);
        builder.HasIndex(ballot => new { ballot.ConventionId, ballot.Round, ballot.VoterKey }).IsUnique();
        builder.HasOne<Convention>().WithMany().HasForeignKey(ballot => ballot.ConventionId);
    }
}

internal sealed class MeetingSignInConfiguration : IEntityTypeConfiguration<MeetingSignIn>
{
    public void Configure(EntityTypeBuilder<MeetingSignIn> builder)
    {
        builder.Property(entry => entry.AttendeeKey).HasMaxLength(ColumnLengths.LookupHash);
        builder.HasIndex(entry => new { entry.ConventionId, entry.MeetingSeq, entry.AttendeeKey }).IsUnique();
        builder.HasOne<Convention>().WithMany().HasForeignKey(entry => entry.ConventionId);
    }
}
