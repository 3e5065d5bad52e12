using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;

namespace GovBot.Data.Tests.Domain;

/// <summary>Whoever does whatever in whatever order: seeded walks, the same each time.</summary>
public sealed class SummonsWalkTests
{
    private const int Walks = 1000;
    private const int Steps = 80;

    [Fact]
    public void NoSequence_LeavesTheTable_LosesAnEvent_OrLeavesACaseWithoutOwnerOrClock()
    {
        var seen = new HashSet<(SummonsState To, SummonsTrigger Trigger)>();
        for (var seed = 1; seed <= Walks; seed++)
            Walk(new Random(seed), seed, seen);

        // The walks are worth something only if they come everywhere.
        Assert.Empty(Enum.GetValues<SummonsState>().Except(seen.Select(line => line.To)));
        Assert.Empty(Enum.GetValues<SummonsTrigger>().Except(seen.Select(line => line.Trigger)).Except([SummonsTrigger.Draft]));
    }

    private static void Walk(Random random, int seed, HashSet<(SummonsState To, SummonsTrigger Trigger)> seen)
    {
        var now = SummonsSamples.Now;
        var draft = SummonsSamples.DraftOf(random.Next(2) == 0 ? SummonsKind.Urgent : SummonsKind.Routine, random.Next(4) == 0 ? SummonsWay.InWriting : SummonsWay.OnSite);
        draft = draft with
        {
            Facts = draft.Facts with { Setting = random.Next(2) == 0 ? SubdistrictSetting.Advance : SubdistrictSetting.Copy },
            Initiators = [new Initiator(UnitKind.Committee, 3), new Initiator(UnitKind.Subdistrict, SummonsSamples.Subdistrict)],
        };
        var (request, begun) = SummonsRequest.Begin(new CaseNumber(CaseKind.SummonsRequest, new DateOnly(2026, 11, 23), seed), SummonsSamples.Clerk with { Detail = draft }, now).Value;
        var history = new List<CaseEvent> { begun };
        for (var step = 0; step < Steps; step++)
        {
            now = now.AddMinutes(random.Next(600));
            var before = Picture.Of(request);
            var trigger = NextTrigger(random, request.State, seen);
            var move = NextActor(random, request, trigger, now) with { Detail = DetailFor(random, trigger, request) };

            var done = request.Apply(trigger, move, now);

            if (done.IsSuccess)
            {
                history.Add(done.Value);
                seen.Add((request.State, trigger));
            }

            AssertStep(before, request, trigger, done, history);
            AssertOwnedAndTimed(request);
        }
    }

    private static SummonsTrigger NextTrigger(Random random, SummonsState state, HashSet<(SummonsState To, SummonsTrigger Trigger)> seen)
    {
        var lines = SummonsTransitions.Table.Lines.Where(line => line.From == state).ToList();
        // Ends are rare, or every walk would be short.
        var going = lines.Where(line => line.To is not (SummonsState.Withdrawn or SummonsState.Merged or SummonsState.NotAccepted) || random.Next(30) == 0).ToList();
        var all = Enum.GetValues<SummonsTrigger>();
        if (random.Next(4) == 0 && going.Where(line => !seen.Contains((line.To, line.Trigger))).ToList() is { Count: > 0 } untried)
            going = untried;
        else if (random.Next(2) > 0 && going.Where(line => line.To != line.From).ToList() is { Count: > 0 } onward)
            going = onward;
        return going.Count == 0 || random.Next(5) == 0 ? all[random.Next(all.Length)] : going[random.Next(going.Count)].Trigger;
    }

    /// <summary>Mostly somebody who may, often somebody who may not.</summary>
    private static SummonsMove NextActor(Random random, SummonsRequest request, SummonsTrigger trigger, DateTime now)
    {
        var everybody = SummonsSamples.Everybody;
        var offered = random.Next(3) == 0 ? [] : everybody.Where(move => request.Offers(trigger, move, now)).ToList();
        return offered.Count > 0 ? offered[random.Next(offered.Count)] : everybody[random.Next(everybody.Count)];
    }

    private static SummonsDetail? DetailFor(Random random, SummonsTrigger trigger, SummonsRequest request) => trigger switch
    {
        _ when random.Next(10) == 0 => null,
        SummonsTrigger.Revise => SummonsSamples.DraftOf(request.Facts.Kind, request.Facts.Way) with { Facts = request.Facts, Initiators = [new Initiator(UnitKind.Committee, 3)] },
        SummonsTrigger.Commit => ((Commitment)SummonsSamples.DetailFor(trigger)!) with { NeedsApproval = random.Next(3) == 0 },
        SummonsTrigger.Mediate => new NamedDepartment(11 + random.Next(2)),
        SummonsTrigger.Reroute or SummonsTrigger.AddSupport or SummonsTrigger.ArriveSupport => new NamedDepartment(10 + random.Next(8)),
        SummonsTrigger.AskExtension => new ExtensionTerms("weather", new DateOnly(2026, 12, 15), random.Next(2) == 0),
        SummonsTrigger.FinishNode => new NodeFinished(1 + random.Next(3)),
        SummonsTrigger.AnswerCooperation => new CooperationAnswer(1 + random.Next(3), random.Next(2) == 0),
        SummonsTrigger.Link => new LinkedIssue(1 + random.Next(50)),
        _ => SummonsSamples.DetailFor(trigger),
    };

    private static void AssertStep(Picture before, SummonsRequest request, SummonsTrigger trigger, Result<CaseEvent> done, List<CaseEvent> history)
    {
        Assert.Equal(history.Count, request.EventCount);
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(entry => entry.Seq));
        Assert.Equal(history.Count(entry => entry.Trigger == nameof(SummonsTrigger.ObjectToRouting)), request.Bounces);
        if (!done.IsSuccess)
        {
            Assert.Equal(before, Picture.Of(request));
            return;
        }

        var line = SummonsTransitions.Table.Lines.Single(line => line.From == before.State && line.Trigger == trigger);
        Assert.Equal((line.To, before.Version + 1), (request.State, request.Version));
        Assert.Equal((before.State.ToString(), line.To.ToString(), trigger.ToString()), (done.Value.FromState, done.Value.ToState, done.Value.Trigger));
        Assert.True(before.SentAt is null || before.SentAt == request.SentAt, "the clock of the case began again");
        Assert.True(request.Ratings.Count >= before.Ratings && request.Objections.Count >= before.Objections && request.Holds.Count >= before.Holds);
        Assert.True(before.State == SummonsState.Draft || request.Departments.Count >= before.Departments);
        if (before.State == SummonsState.Closed)
            Assert.Equal(before.Ratings, request.Ratings.Count);
    }

    private static void AssertOwnedAndTimed(SummonsRequest request)
    {
        if (SummonsTransitions.Running.Contains(request.State))
        {
            Assert.Single(request.Departments, part => part is { Duty: Duty.Lead, ReleasedAt: null });
            Assert.Equal(request.State == SummonsState.OnHold ? SummonsClock.Held : SummonsClock.Running, request.Clock);
            Assert.Equal(request.State == SummonsState.RoutingObjection, request.Objections.Any(objection => objection.End is null));
        }
        else
        {
            Assert.Contains(request.Clock, new[] { SummonsClock.NotStarted, SummonsClock.Ended });
            Assert.Null(request.CurrentHold);
        }

        if (request.CurrentHold is { } hold)
            Assert.True(hold.ApprovedBy.Length > 0 && hold.ReviewOn > DateOnly.FromDateTime(SummonsSamples.Now));
        Assert.InRange(request.Supporting.Count(), 0, request.Facts.MostSupporting);
        Assert.InRange(request.Reworks, 0, request.Facts.MostReworks);
        Assert.False(request is { ApprovalOwed: true, CommittedTo: null });
    }

    private sealed record Picture(SummonsState State, int Version, DateTime? SentAt, DateTime? EndedAt, int Ratings, int Objections, int Holds, int Departments, int Efforts)
    {
        public static Picture Of(SummonsRequest request) => new(
            request.State, request.Version, request.SentAt, request.EndedAt, request.Ratings.Count, request.Objections.Count, request.Holds.Count, request.Departments.Count, request.Efforts.Count);
    }
}
