using GovBot.Data.Domain.Organisation;
using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class SignInConfiguration : IEntityTypeConfiguration<SignInLink>
{
    private const int Sha256Hex = 64;

    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.Property(link => link.TokenHash).HasMaxLength(Sha256Hex);
        builder.Property(link => link.SessionHash).HasMaxLength(Sha256Hex);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.SessionHash);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}
