using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<StoredAttachment>
{
    public void Configure(EntityTypeBuilder<StoredAttachment> builder)
    {
        builder.Property(attachment => attachment.Id).HasMaxLength(ColumnLengths.Code);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(100);
        builder.Property(attachment => attachment.Name).IsEncrypted();
        builder.HasIndex(attachment => new { attachment.UrgentIssueId, attachment.CreatedAt });
        builder.HasIndex(attachment => attachment.SummonsRequestId);
        builder.HasIndex(attachment => attachment.ConventionId);
        builder.HasOne<ConversationRecord>().WithMany().HasForeignKey(attachment => attachment.ConversationId);
    }
}

internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.HasKey(content => content.Id);
        builder.Property(content => content.Id).HasMaxLength(ColumnLengths.Code);
    }
}
