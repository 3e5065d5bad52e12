using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class SubdistrictConfiguration : IEntityTypeConfiguration<Subdistrict>
{
    public void Configure(EntityTypeBuilder<Subdistrict> builder)
    {
        builder.Property(subdistrict => subdistrict.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(subdistrict => subdistrict.Name).HasMaxLength(ColumnLengths.Name);
        builder.HasIndex(subdistrict => subdistrict.Code).IsUnique();
    }
}

internal sealed class ResidentsCommitteeConfiguration : IEntityTypeConfiguration<ResidentsCommittee>
{
    public void Configure(EntityTypeBuilder<ResidentsCommittee> builder)
    {
        builder.Property(committee => committee.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(committee => committee.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(committee => committee.Phone).HasMaxLength(ColumnLengths.Code);
        builder.Property(committee => committee.Address).HasMaxLength(ColumnLengths.Name);
        builder.Property(committee => committee.Hours).HasMaxLength(ColumnLengths.Name);
        builder.Property(committee => committee.Periods).HasMaxLength(ColumnLengths.Name);
        builder.HasIndex(committee => committee.Code).IsUnique();
        builder.HasOne<Subdistrict>().WithMany().HasForeignKey(committee => committee.SubdistrictId);
    }
}

internal sealed class CompoundConfiguration : IEntityTypeConfiguration<Compound>
{
    public void Configure(EntityTypeBuilder<Compound> builder)
    {
        builder.Property(compound => compound.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(compound => compound.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(compound => compound.Address).HasMaxLength(ColumnLengths.Name);
        builder.Property(compound => compound.Aliases).HasMaxLength(ColumnLengths.Reason);
        builder.HasIndex(compound => compound.Code).IsUnique();
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(compound => compound.CommitteeId);
        builder.HasOne<PropertyCompany>().WithMany().HasForeignKey(compound => compound.CompanyId);
    }
}

internal sealed class BuildingConfiguration : IEntityTypeConfiguration<Building>
{
    public void Configure(EntityTypeBuilder<Building> builder)
    {
        builder.Property(building => building.Name).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(building => new { building.CompoundId, building.Name }).IsUnique();
        builder.HasOne<Compound>().WithMany().HasForeignKey(building => building.CompoundId);
    }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.Property(department => department.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(department => department.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(department => department.Phone).HasMaxLength(ColumnLengths.Code);
        builder.Property(department => department.Periods).HasMaxLength(ColumnLengths.Name);
        builder.HasIndex(department => department.Code).IsUnique();
    }
}

internal sealed class NeighborhoodCenterConfiguration : IEntityTypeConfiguration<NeighborhoodCenter>
{
    public void Configure(EntityTypeBuilder<NeighborhoodCenter> builder)
    {
        builder.Property(center => center.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(center => center.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(center => center.Address).HasMaxLength(ColumnLengths.Name);
        builder.HasIndex(center => center.Code).IsUnique();
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(center => center.CommitteeId);
    }
}

internal sealed class KioskConfiguration : IEntityTypeConfiguration<Kiosk>
{
    public void Configure(EntityTypeBuilder<Kiosk> builder)
    {
        builder.Property(kiosk => kiosk.EnrolCodeHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(kiosk => kiosk.SecretHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(kiosk => kiosk.Version).IsConcurrencyToken();
        builder.HasIndex(kiosk => kiosk.SecretHash);
        builder.HasOne<NeighborhoodCenter>().WithMany().HasForeignKey(kiosk => kiosk.CenterId);
    }
}

internal sealed class ClockOffsetConfiguration : IEntityTypeConfiguration<ClockOffset>
{
    public void Configure(EntityTypeBuilder<ClockOffset> builder) => builder.Property(offset => offset.Id).ValueGeneratedNever();
}
