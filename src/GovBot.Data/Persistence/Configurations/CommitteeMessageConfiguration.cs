using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class CommitteeMessageConfiguration : IEntityTypeConfiguration<CommitteeMessage>
{
    public void Configure(EntityTypeBuilder<CommitteeMessage> builder)
    {
        builder.Property(message => message.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(message => message.AlertKind).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(message => new { message.ConversationId, message.Kind, message.LeftAt });
        builder.HasIndex(message => new { message.CommitteeId, message.DueAt, message.Id });
        builder.HasIndex(message => message.LeftAt);
        builder.HasIndex(message => message.UserId);
        builder.OwnsDeadlinePolicy(message => message.DuePolicy);
        builder.Navigation(message => message.DuePolicy).IsRequired();
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(message => message.CommitteeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.SeenByPersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.DoneByPersonId);
        builder.HasOne<Kiosk>().WithMany().HasForeignKey(message => message.KioskId);
        builder.HasOne(message => message.Words).WithOne().HasForeignKey<MessageWords>(words => words.MessageId);
    }
}

internal sealed class MessageWordsConfiguration : IEntityTypeConfiguration<MessageWords>
{
    public void Configure(EntityTypeBuilder<MessageWords> builder)
    {
        builder.HasKey(words => words.MessageId);
        builder.Property(words => words.MessageId).ValueGeneratedNever();
        builder.Property(words => words.Text).IsEncrypted();
        builder.Property(words => words.Phone).IsEncrypted();
    }
}
