using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class TurnLeaseConfiguration : IEntityTypeConfiguration<TurnLease>
{
    public void Configure(EntityTypeBuilder<TurnLease> builder)
    {
        builder.HasKey(lease => lease.ConversationId);
        builder.Property(lease => lease.ConversationId).ValueGeneratedNever();
        builder.Property(lease => lease.Owner).HasMaxLength(ColumnLengths.Code);
    }
}
