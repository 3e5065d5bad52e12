using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Tests.Domain;

public sealed class StaffTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Appointment_IsActive_FromItsFirstDayToItsLast(int day, bool active)
    {
        var post = Appointment.Of(1, Role.CommitteeMember, 7, Monday);
        post.To = Monday.AddDays(3);

        Assert.Equal(active, post.IsActiveOn(Monday.AddDays(day)));
    }

    [Fact]
    public void Appointment_StaysActive_WhileItHasNoLastDay() =>
        Assert.True(Appointment.Of(1, Role.DistrictOffice, null, Monday).IsActiveOn(Monday.AddYears(30)));

    [Fact]
    public void Appointment_NamesItsUnit_AsItsRoleSays()
    {
        foreach (var role in Roles.Posts)
        {
            var post = Appointment.Of(1, role, Roles.UnitOf(role) == UnitKind.District ? null : 7, Monday);
            var units = new[] { post.CommitteeId, post.SubdistrictId, post.DepartmentId, post.CenterId, post.CompanyId };

            Assert.Equal(Roles.UnitOf(role) == UnitKind.District ? 0 : 1, units.Count(unit => unit is not null));
            Assert.Equal(units.SingleOrDefault(unit => unit is not null), post.UnitId);
        }
    }

    [Fact]
    public void Appointment_IsRefused_ForAResident() => Assert.Throws<ArgumentException>(() => Appointment.Of(1, Role.Resident, null, Monday));

    [Fact]
    public void Appointment_IsRefused_WithoutTheUnitOfItsRole() => Assert.Throws<ArgumentException>(() => Appointment.Of(1, Role.CommitteeHead, null, Monday));

    [Fact]
    public void InvitationCode_OpensOnce_BeforeItExpires()
    {
        var code = new InvitationCode { PersonId = 1, CodeHash = "hash", ExpiresAt = Now };

        Assert.False(code.TryUse(Now));
        Assert.True(code.TryUse(Now.AddSeconds(-1)));
        Assert.False(code.TryUse(Now.AddSeconds(-1)));
    }

    [Fact]
    public void StaffAccount_ForgetsTheChosenPost_WhenItEnds()
    {
        var account = new StaffAccount { ChannelId = "directline", UserId = "dl_1" };
        account.Bind(1, Now);
        account.Choose(5);

        account.End(Now);

        Assert.False(account.IsBound);
        Assert.Null(account.ChosenAppointmentId);
    }
}
