using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class PropertyCompanyConfiguration : IEntityTypeConfiguration<PropertyCompany>
{
    public void Configure(EntityTypeBuilder<PropertyCompany> builder)
    {
        builder.Property(company => company.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(company => company.Name).HasMaxLength(ColumnLengths.Name);
        builder.HasIndex(company => company.Code).IsUnique();
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Code).HasMaxLength(ColumnLengths.Code);
        builder.Property(person => person.Name).IsEncrypted();
        builder.HasIndex(person => person.Code).IsUnique();
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(appointment => appointment.PersonId);
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(appointment => appointment.CommitteeId);
        builder.HasOne<Subdistrict>().WithMany().HasForeignKey(appointment => appointment.SubdistrictId);
        builder.HasOne<Department>().WithMany().HasForeignKey(appointment => appointment.DepartmentId);
        builder.HasOne<NeighborhoodCenter>().WithMany().HasForeignKey(appointment => appointment.CenterId);
        builder.HasOne<PropertyCompany>().WithMany().HasForeignKey(appointment => appointment.CompanyId);
    }
}

internal sealed class StaffAccountConfiguration : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.Property(account => account.ChannelId).HasMaxLength(ColumnLengths.ChannelId);
        builder.Property(account => account.UserId).HasMaxLength(ColumnLengths.UserId);
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.HasIndex(account => new { account.ChannelId, account.UserId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(account => account.PersonId);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(account => account.ChosenAppointmentId);
    }
}

internal sealed class InvitationCodeConfiguration : IEntityTypeConfiguration<InvitationCode>
{
    public void Configure(EntityTypeBuilder<InvitationCode> builder)
    {
        builder.Property(code => code.CodeHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(code => code.Version).IsConcurrencyToken();
        builder.HasIndex(code => code.CodeHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(code => code.PersonId);
    }
}

internal sealed class HelperSessionConfiguration : IEntityTypeConfiguration<HelperSession>
{
    public void Configure(EntityTypeBuilder<HelperSession> builder)
    {
        builder.Property(session => session.CodeHash).HasMaxLength(ColumnLengths.LookupHash);
        builder.Property(session => session.ResidentName).IsEncrypted();
        builder.Property(session => session.Consent).HasMaxLength(ColumnLengths.Code);
        builder.Property(session => session.Reason).HasMaxLength(ColumnLengths.Code);
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.HasIndex(session => session.CodeHash);
        builder.HasIndex(session => session.ConversationId);
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(session => session.AppointmentId);
    }
}
