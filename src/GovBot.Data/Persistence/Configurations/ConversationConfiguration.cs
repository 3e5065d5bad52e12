using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<ConversationRecord>
{
    public void Configure(EntityTypeBuilder<ConversationRecord> builder)
    {
        builder.Property(conversation => conversation.ChannelId).HasMaxLength(ColumnLengths.ChannelId);
        builder.Property(conversation => conversation.ExternalId).HasMaxLength(ColumnLengths.ExternalId);
        builder.Property(conversation => conversation.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(conversation => conversation.Locale).HasMaxLength(20);
        builder.Property(conversation => conversation.Reference).IsEncrypted();
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.ExternalId }).IsUnique();
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.UserId });
        builder.HasIndex(conversation => conversation.LastActivityAt);
    }
}

internal sealed class ChatActivityConfiguration : IEntityTypeConfiguration<ChatActivity>
{
    public void Configure(EntityTypeBuilder<ChatActivity> builder)
    {
        builder.Property(entry => entry.ActivityId).HasMaxLength(ColumnLengths.ExternalId);
        builder.Property(entry => entry.Payload).IsEncrypted();
        builder.HasIndex(entry => new { entry.ConversationId, entry.Seq }).IsUnique();
        builder.HasIndex(entry => entry.CreatedAt);
        builder.HasOne<ConversationRecord>().WithMany().HasForeignKey(entry => entry.ConversationId);
    }
}
