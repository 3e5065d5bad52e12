using GovBot.Data.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class PersonalDataAccessConfiguration : IEntityTypeConfiguration<PersonalDataAccess>
{
    public void Configure(EntityTypeBuilder<PersonalDataAccess> builder)
    {
        builder.Property(access => access.ActorId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(access => access.Post).HasMaxLength(ColumnLengths.Name);
        builder.Property(access => access.Purpose).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(access => new { access.CaseKind, access.CaseId, access.At });
        builder.HasIndex(access => access.At);
    }
}

internal sealed class DataErasureConfiguration : IEntityTypeConfiguration<DataErasure>
{
    public void Configure(EntityTypeBuilder<DataErasure> builder)
    {
        builder.Property(erasure => erasure.Number).HasMaxLength(ColumnLengths.CaseNumber);
        builder.Property(erasure => erasure.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.HasIndex(erasure => erasure.Number).IsUnique();
        builder.HasIndex(erasure => erasure.At);
    }
}

internal sealed class FilingMarkConfiguration : IEntityTypeConfiguration<FilingMark>
{
    public void Configure(EntityTypeBuilder<FilingMark> builder)
    {
        builder.Property(mark => mark.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(mark => mark.Address).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(mark => mark.At);
        builder.HasIndex(mark => new { mark.UserId, mark.At });
        builder.HasIndex(mark => new { mark.KioskId, mark.At });
        builder.HasIndex(mark => new { mark.Address, mark.At });
    }
}
