using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.DedupeKey).HasMaxLength(ColumnLengths.Key);
        builder.Property(message => message.Payload).IsEncrypted();
        builder.Property(message => message.LeasedBy).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(message => message.DedupeKey).IsUnique();
        builder.HasIndex(message => new { message.Status, message.DueAt, message.Id });
        builder.HasOne<ConversationRecord>().WithMany().HasForeignKey(message => message.ConversationId);
    }
}

internal sealed class DeliveryAttemptConfiguration : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
    {
        builder.Property(attempt => attempt.Reason).HasMaxLength(ColumnLengths.Reason);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(attempt => attempt.OutboxMessageId);
    }
}
