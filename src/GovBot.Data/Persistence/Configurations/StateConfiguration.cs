using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class StateConfiguration : IEntityTypeConfiguration<StateDocument>
{
    public void Configure(EntityTypeBuilder<StateDocument> builder)
    {
        builder.HasKey(document => document.Key);
        builder.Property(document => document.Key).HasMaxLength(ColumnLengths.Key);
        builder.Property(document => document.Payload).IsEncrypted();
        builder.Property(document => document.Version).IsConcurrencyToken();
        builder.HasIndex(document => document.UpdatedAt);
    }
}
