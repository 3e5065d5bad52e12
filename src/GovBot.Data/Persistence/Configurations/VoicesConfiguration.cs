using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class ConventionSupportConfiguration : IEntityTypeConfiguration<ConventionSupport>
{
    public void Configure(EntityTypeBuilder<ConventionSupport> builder)
    {
        builder.Property(support => support.PersonKey).HasMaxLength(ColumnLengths.UserId);
        builder.Property(support => support.HouseholdKey).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(support => support.Locale).HasMaxLength(ColumnLengths.Locale);
        // One person, one voice, whatever else goes wrong.
        builder.HasIndex(support => new { support.ConventionId, support.PersonKey }).IsUnique();
        builder.HasIndex(support => support.PersonKey);
        builder.HasOne<Convention>().WithMany().HasForeignKey(support => support.ConventionId);
    }
}

internal sealed class VoiceBindingConfiguration : IEntityTypeConfiguration<VoiceBinding>
{
    public void Configure(EntityTypeBuilder<VoiceBinding> builder)
    {
        builder.Property(binding => binding.ChannelId).HasMaxLength(ColumnLengths.ChannelId);
        builder.Property(binding => binding.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(binding => binding.PersonKey).HasMaxLength(ColumnLengths.UserId);
        builder.HasIndex(binding => new { binding.ChannelId, binding.UserId }).IsUnique();
        builder.HasIndex(binding => binding.PersonKey);
    }
}

internal sealed class ConventionCommentConfiguration : IEntityTypeConfiguration<ConventionComment>
{
    public void Configure(EntityTypeBuilder<ConventionComment> builder)
    {
        builder.Property(comment => comment.PersonKey).HasMaxLength(ColumnLengths.UserId);
        builder.Property(comment => comment.Locale).HasMaxLength(ColumnLengths.Locale);
        builder.Property(comment => comment.Words).IsEncrypted();
        builder.Property(comment => comment.Answer).IsEncrypted();
        builder.Property(comment => comment.RefusedFor).HasMaxLength(ColumnLengths.Code);
        builder.Property(comment => comment.State).IsConcurrencyToken();
        builder.HasIndex(comment => new { comment.ConventionId, comment.State });
        builder.HasIndex(comment => comment.PersonKey);
        builder.HasOne<Convention>().WithMany().HasForeignKey(comment => comment.ConventionId);
    }
}

internal sealed class CheckAnswerConfiguration : IEntityTypeConfiguration<CheckAnswer>
{
    public void Configure(EntityTypeBuilder<CheckAnswer> builder)
    {
        builder.Property(answer => answer.PersonKey).HasMaxLength(ColumnLengths.UserId);
        builder.Property(answer => answer.Words).IsEncrypted();
        builder.HasIndex(answer => new { answer.ConventionId, answer.CheckSeq, answer.PersonKey }).IsUnique();
        builder.HasIndex(answer => answer.PersonKey);
        builder.HasOne<Convention>().WithMany().HasForeignKey(answer => answer.ConventionId);
    }
}

internal sealed class ConventionIncidentConfiguration : IEntityTypeConfiguration<ConventionIncident>
{
    public void Configure(EntityTypeBuilder<ConventionIncident> builder)
    {
        builder.Property(incident => incident.PersonKey).HasMaxLength(ColumnLengths.UserId);
        builder.Property(incident => incident.Locale).HasMaxLength(ColumnLengths.Locale);
        builder.Property(incident => incident.Words).IsEncrypted();
        builder.Property(incident => incident.Answer).IsEncrypted();
        builder.HasIndex(incident => new { incident.ConventionId, incident.AnsweredAt });
        builder.HasIndex(incident => incident.PersonKey);
        builder.HasOne<Convention>().WithMany().HasForeignKey(incident => incident.ConventionId);
        builder.HasOne<Building>().WithMany().HasForeignKey(incident => incident.BuildingId);
    }
}

internal sealed class ConventionCampaignConfiguration : IEntityTypeConfiguration<ConventionCampaign>
{
    public void Configure(EntityTypeBuilder<ConventionCampaign> builder)
    {
        builder.Property(campaign => campaign.ThemeId).HasMaxLength(ColumnLengths.Code);
        builder.Property(campaign => campaign.Title).IsEncrypted();
        builder.HasIndex(campaign => new { campaign.CommitteeId, campaign.Until });
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(campaign => campaign.CommitteeId);
    }
}
