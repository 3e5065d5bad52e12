using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;

namespace GovBot.Data.Tests.Domain;

/// <summary>A summons of committee 1 in subdistrict 2, led by department 10, supported by 11; department 12 may be asked instead.</summary>
internal static class SummonsSamples
{
    public const long Committee = 1;
    public const long Subdistrict = 2;
    public const long Lead = 10;
    public const long Support = 11;
    public const long Other = 12;

    public static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    public static readonly SummonsMove Clerk = By(Role.CommitteeMember, Committee);
    public static readonly SummonsMove Head = By(Role.CommitteeHead, Committee);
    public static readonly SummonsMove Street = By(Role.SubdistrictCoordinator, Subdistrict);
    public static readonly SummonsMove Liaison = By(Role.DepartmentLiaison, Lead);
    public static readonly SummonsMove OtherLiaison = By(Role.DepartmentLiaison, Other);
    public static readonly SummonsMove SupportLiaison = By(Role.DepartmentLiaison, Support);
    public static readonly SummonsMove District = By(Role.DistrictOffice, null);
    public static readonly SummonsMove System = new(Actor.System, null);

    public static SummonsDraft Draft { get; } = DraftOf(SummonsKind.Routine);

    public static SummonsDraft DraftOf(SummonsKind kind, SummonsWay way = SummonsWay.OnSite) => new(
        new SummonsFacts { CommitteeId = Committee, SubdistrictId = Subdistrict, ClerkPersonId = 7, Kind = kind, Way = way },
        "三楼外墙渗水,物业修过两次", "3号楼", Lead, [Support],
        [new EffortMade(EffortKind.Property, new DateOnly(2026, 11, 2), null, "修过两次"), new EffortMade(EffortKind.Hotline, new DateOnly(2026, 11, 9), "SH2611", null)],
        [Now.AddDays(2)], [261123000001]);

    public static SummonsMove By(Role role, long? unit) => new(role == Role.System ? Actor.System : Actor.Staff(role, 100 + (long)role), unit);

    /// <summary>What the trigger needs beside who and when.</summary>
    public static SummonsDetail? DetailFor(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.Draft or SummonsTrigger.Revise => Draft,
        SummonsTrigger.Withdraw or SummonsTrigger.NotAccept or SummonsTrigger.Conclude => new Reason("solved_otherwise"),
        SummonsTrigger.ObjectToRouting => new Objection("not_ours", "某条例第五条", Other),
        SummonsTrigger.Mediate or SummonsTrigger.Reroute or SummonsTrigger.AddSupport => new NamedDepartment(Other),
        SummonsTrigger.ArriveSupport => new NamedDepartment(Support),
        SummonsTrigger.Assign => new Assignment(31, 32),
        SummonsTrigger.Contact => new ContactMade(7, null),
        SummonsTrigger.ProposeVisit => new Visit(Now.AddDays(3), SummonsWay.OnSite),
        SummonsTrigger.Commit => new Commitment(new DateOnly(2026, 12, 11), [new PlannedNode(new DateOnly(2026, 12, 4), "查清渗水点")]),
        SummonsTrigger.FinishNode => new NodeFinished(1),
        SummonsTrigger.AskExtension => new ExtensionTerms("weather", new DateOnly(2026, 12, 15), IsShort: true),
        SummonsTrigger.AskHold or SummonsTrigger.Hold or SummonsTrigger.ReviewHold => new HoldTerms("court", new DateOnly(2027, 1, 4)),
        SummonsTrigger.ReportDone => new Outcome(SummonsResult.Solved, FactFinding.True, DemandFinding.Reasonable),
        SummonsTrigger.Rate or SummonsTrigger.Close => new Judgement(Solved: true) { Came = true },
        SummonsTrigger.Redo => new Judgement(Solved: false),
        SummonsTrigger.ReferDispute => new Reason("explained"),
        SummonsTrigger.RecordRating => new RatingRecorded(261123000001, RatedBy.Telephone, "13800000000", Solution.Partly, Grade.Fair),
        SummonsTrigger.Merge => new GoesOnIn(261123000099),
        SummonsTrigger.Link => new LinkedIssue(261123000002),
        SummonsTrigger.AskCooperation => new CooperationAsked("请居委会贴通知"),
        SummonsTrigger.AnswerCooperation => new CooperationAnswer(1, Accepted: false),
        _ => null,
    };

    public static SummonsRequest Drafted(SummonsDraft? draft = null) =>
        SummonsRequest.Begin(new CaseNumber(CaseKind.SummonsRequest, new DateOnly(2026, 11, 23), 1), Clerk with { Detail = draft ?? Draft }, Now).Value.Request;

    /// <summary>Goes a way; each step must be possible.</summary>
    public static SummonsRequest After(this SummonsRequest request, params (SummonsTrigger Trigger, SummonsMove By)[] steps)
    {
        foreach (var (trigger, by) in steps)
        {
            var done = request.Apply(trigger, by with { Detail = by.Detail ?? DetailFor(trigger) }, Now);
            Assert.True(done.IsSuccess, $"{trigger} in {request.State}: {done.Error?.Code}");
        }

        return request;
    }

    public static SummonsRequest Sent(SummonsDraft? draft = null) => Drafted(draft).After((SummonsTrigger.Submit, Clerk), (SummonsTrigger.Sign, Head));

    public static SummonsRequest InProgress() => Sent().After(
        (SummonsTrigger.Acknowledge, Liaison), (SummonsTrigger.Contact, Liaison), (SummonsTrigger.Arrive, Clerk), (SummonsTrigger.Commit, Liaison), (SummonsTrigger.Begin, Liaison));

    /// <summary>A post of every role in the units of the case, and in others.</summary>
    public static IReadOnlyList<SummonsMove> Everybody { get; } =
    [
        .. Enum.GetValues<Role>().SelectMany(role => UnitsFor(role).Select(unit => By(role, unit))),
        Clerk with { IsDeputy = true },
        new SummonsMove(Actor.Resident("behind"), null) { IsConcerned = true },
    ];

    private static long?[] UnitsFor(Role role) => Roles.UnitOf(role) switch
    {
        UnitKind.Committee => [Committee, 3],
        UnitKind.Subdistrict => [Subdistrict, 4],
        UnitKind.Department => [Lead, Support, Other],
        _ => [null],
    };
}
