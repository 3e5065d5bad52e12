using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class InboxConfiguration : IEntityTypeConfiguration<InboundActivity>
{
    public void Configure(EntityTypeBuilder<InboundActivity> builder)
    {
        builder.Property(message => message.ChannelId).HasMaxLength(ColumnLengths.ChannelId);
        builder.Property(message => message.ExternalId).HasMaxLength(ColumnLengths.Key);
        builder.Property(message => message.ActivityId).HasMaxLength(ColumnLengths.ExternalId);
        builder.Property(message => message.ReferenceNumber).HasMaxLength(ColumnLengths.Code);
        builder.Property(message => message.Payload).IsEncrypted();
        builder.HasIndex(message => new { message.ChannelId, message.ExternalId }).IsUnique();
        builder.HasIndex(message => new { message.Status, message.ReceivedAt, message.Id });
        builder.HasOne<ConversationRecord>().WithMany().HasForeignKey(message => message.ConversationId);
    }
}
