using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases;

/// <summary>Who of the staff is behind a chat account.</summary>
public sealed class StaffTests : IAsyncLifetime
{
    private static readonly ConversationFacts Phone = new(1, "directline", "c1", "dl_staff", null);
    private CasesHost _host = null!;

    public async Task InitializeAsync() => _host = await CasesHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    public static TheoryData<Role, string?, string?> Posts() => new()
    {
        { Role.CommitteeHead, "demo-anhe", "安和居委会（演示）" },
        { Role.GridOfficer, "demo-anhe", "安和居委会（演示）" },
        { Role.SubdistrictCoordinator, "demo-linjiang", "临江街道（演示）" },
        { Role.DepartmentLiaison, "demo-housing", "区房屋管理局（演示）" },
        { Role.KioskVolunteer, "demo-center-linjiang", "临江睦邻中心（演示）" },
        { Role.Administrator, null, null },
    };

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task WhoIs_KnowsPostAndUnit_OnceBound(Role role, string? unit, string? name)
    {
        await BoundAsync(Phone, await InvitedAsync(new(role, unit)));

        var post = await WhoIsAsync(Phone);

        Assert.Equal((role, name), (post!.Role, post.UnitName));
        var committee = await _host.Node.QueryAsync(db => db.Committees.SingleAsync(row => row.Code == "demo-anhe"));
        var inCommittee = role is Role.CommitteeHead or Role.GridOfficer or Role.KioskVolunteer;
        Assert.Equal(inCommittee ? committee.Id : null, post.CommitteeId);
        Assert.Equal(inCommittee || role is Role.SubdistrictCoordinator ? committee.SubdistrictId : null, post.SubdistrictId);
    }

    [Fact]
    public async Task WhoIs_KnowsNobody_ForOthersAndAtAKiosk()
    {
        await BoundAsync(Phone, await InvitedAsync(new(Role.Administrator)));

        Assert.Null(await WhoIsAsync(Phone with { UserId = "dl_other" }));
        Assert.Null(await WhoIsAsync(Phone with { ChannelId = "msteams" }));
        Assert.Null(await WhoIsAsync(Phone with { KioskId = 1 }));
    }

    [Fact]
    public async Task WhoIs_KnowsNobody_FromTheDayAfterTheLast()
    {
        var invitation = await InvitedAsync(new(Role.CommitteeMember, "demo-anhe"));
        await BoundAsync(Phone, invitation);
        await _host.Node.QueryAsync(db => db.Appointments.ExecuteUpdateAsync(set => set.SetProperty(post => post.To, new DateOnly(2026, 11, 23))));
        _host.Node.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 15, 59, 0, TimeSpan.Zero));
        Assert.NotNull(await WhoIsAsync(Phone));

        _host.Node.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await WhoIsAsync(Phone));
    }

    [Fact]
    public async Task Bind_AnswersAlike_WhateverIsWrongWithTheCode()
    {
        var used = await InvitedAsync(new(Role.Administrator));
        await BoundAsync(Phone, used);
        var left = await InvitedAsync(new(Role.Administrator));
        await RosterAsync(roster => roster.LeaveAsync(left.Person));
        var expired = await InvitedAsync(new(Role.Administrator));
        _host.Node.Time.Advance(TimeSpan.FromDays(7));

        foreach (var code in (string[])[used.Code, left.Code, expired.Code, "AAAA-AAAA"])
        {
            Assert.Equal(new Error(StaffErrors.WrongCode), (await BindAsync(Phone with { UserId = "dl_other" }, code)).Error);
        }
    }

    [Fact]
    public async Task Bind_Pauses_AfterFiveWrongCodes()
    {
        var right = await InvitedAsync(new(Role.Administrator));
        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Equal(StaffErrors.WrongCode, (await BindAsync(Phone, $"AAAA-AAA{wrong}")).Error?.Code);
        }

        Assert.Equal(CaseErrors.TooManyAttempts, (await BindAsync(Phone, right.Code)).Error?.Code);
        _host.Node.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.True((await BindAsync(Phone, right.Code)).IsSuccess);
    }

    [Fact]
    public async Task Choose_IsRefused_ForThePostOfSomebodyElse()
    {
        await BoundAsync(Phone, await InvitedAsync(new(Role.CommitteeMember, "demo-anhe")));
        await BoundAsync(Phone with { UserId = "dl_other" }, await InvitedAsync(new(Role.Administrator)));
        var others = await WhoIsAsync(Phone with { UserId = "dl_other" });

        Assert.Null(await _host.TurnAsync((IStaff staff) => staff.ChoosePostAsync(Phone, others!.AppointmentId, CancellationToken.None)));
        Assert.Equal(Role.CommitteeMember, (await WhoIsAsync(Phone))!.Role);
    }

    [Theory]
    [InlineData(Role.CommitteeMember, null, StaffErrors.NoUnit)]
    [InlineData(Role.CommitteeMember, "demo-linjiang", StaffErrors.NoUnit)]
    [InlineData(Role.Administrator, "demo-anhe", StaffErrors.NoUnit)]
    [InlineData(Role.Resident, null, StaffErrors.NoRole)]
    [InlineData(null, null, StaffErrors.NoPerson)]
    public async Task Invite_IsRefused_WhenRoleAndUnitDoNotFit(Role? role, string? unit, string error) =>
        Assert.Equal(error, (await RosterAsync(roster => roster.InviteAsync(new(role, unit)))).Error?.Code);

    [Fact]
    public async Task Invite_IsRefused_WithoutARole_WhenThePersonHasLeft()
    {
        var invitation = await InvitedAsync(new(Role.Administrator));
        await RosterAsync(roster => roster.LeaveAsync(invitation.Person));

        Assert.Equal(StaffErrors.NoPost, (await RosterAsync(roster => roster.InviteAsync(new(null, Person: invitation.Person)))).Error?.Code);
    }

    [Fact]
    public async Task Session_EndsAtOnce_WhenTheAdministratorLeaves()
    {
        var invitation = await InvitedAsync(new(Role.Administrator));
        await BoundAsync(Phone, invitation);
        var link = await _host.TurnAsync((OperatorLinks links) => links.CreateAsync(Phone, CancellationToken.None));
        var links = _host.Node.Services.GetRequiredService<SignInLinks>();
        var session = await links.RedeemAsync(link!.Split('#')[1], CancellationToken.None);
        Assert.True(await links.IsSessionAsync(session!, CancellationToken.None));

        await RosterAsync(roster => roster.LeaveAsync(invitation.Person));

        Assert.False(await links.IsSessionAsync(session!, CancellationToken.None));
    }

    [Fact]
    public async Task Invite_GivesNoSecondPost_WhenThePersonHoldsIt()
    {
        var first = await InvitedAsync(new(Role.CommitteeMember, "demo-anhe", "王小明", "W1"));
        var second = await InvitedAsync(new(Role.CommitteeMember, "demo-anhe", Person: "W1"));

        Assert.NotEqual(first.Code, second.Code);
        Assert.Equal(1, await _host.Node.QueryAsync(db => db.Appointments.CountAsync()));
        Assert.Equal("王小明", await _host.Node.QueryAsync(db => db.People.Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task Code_IsKeptAsAHashOnly()
    {
        var invitation = await InvitedAsync(new(Role.Administrator));

        var row = await _host.Node.QueryAsync(db => db.InvitationCodes.SingleAsync());

        Assert.Equal(43, row.CodeHash.Length);
        Assert.DoesNotContain(Signs(invitation.Code), row.CodeHash, StringComparison.Ordinal);
    }

    private static string Signs(string code) => code.Replace("-", "", StringComparison.Ordinal);

    private Task<StaffPost?> WhoIsAsync(ConversationFacts who) => _host.TurnAsync((IStaff staff) => staff.WhoIsAsync(who, CancellationToken.None));

    private Task<Result<StaffStanding>> BindAsync(ConversationFacts who, string code) => _host.TurnAsync((IStaff staff) => staff.BindAsync(who, Signs(code), CancellationToken.None));

    private async Task BoundAsync(ConversationFacts who, Invitation invitation) => Assert.True((await BindAsync(who, invitation.Code)).IsSuccess);

    private async Task<Invitation> InvitedAsync(InviteStaff invite)
    {
        var invited = await RosterAsync(roster => roster.InviteAsync(invite));
        return invited.Value ?? throw new InvalidOperationException(invited.Error?.Code);
    }

    private Task<T> RosterAsync<T>(Func<StaffRoster, Task<T>> work) => _host.Node.InScopeAsync(services => work(services.GetRequiredService<StaffRoster>()));
}
