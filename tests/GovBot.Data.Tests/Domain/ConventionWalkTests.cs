using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;

namespace GovBot.Data.Tests.Domain;

/// <summary>Whoever does whatever in whatever order: seeded walks, the same each time.</summary>
public sealed class ConventionWalkTests
{
    private const int Walks = 1500;
    private const int Steps = 80;

    [Fact]
    public void NoSequence_LeavesTheTable_LosesAnEvent_OrDecidesWithoutItsRule()
    {
        var seen = new HashSet<(ConventionState To, ConventionTrigger Trigger)>();
        for (var seed = 1; seed <= Walks; seed++)
            Walk(new Random(seed), seed, seen);

        // The walks are worth something only if they come everywhere.
        Assert.Empty(Enum.GetValues<ConventionState>().Except(seen.Select(line => line.To)));
        Assert.Empty(Enum.GetValues<ConventionTrigger>().Except(seen.Select(line => line.Trigger)).Except([ConventionTrigger.Propose, ConventionTrigger.Initiate]));
    }

    private static void Walk(Random random, int seed, HashSet<(ConventionState To, ConventionTrigger Trigger)> seen)
    {
        var now = ConventionSamples.Now;
        var track = (ConventionTrack)(1 + (seed % 3));
        var (convention, begun) = Convention.Begin(
            new CaseNumber(CaseKind.Convention, new DateOnly(2026, 11, 23), seed), ConventionTrigger.Propose, ConventionSamples.Facts(track), ConventionSamples.Proposer with { Detail = ConventionSamples.Text() }, now).Value;
        var history = new List<CaseEvent> { begun };
        for (var step = 0; step < Steps && convention.EndedAt is null; step++)
        {
            now = now.AddMinutes(random.Next(600));
            var (state, version, texts, votes) = (convention.State, convention.Version, convention.Texts.Count, convention.Votes.Count);
            var trigger = NextTrigger(random, state, seen);
            var move = NextActor(random, convention, trigger) with { Voices = random.Next(6), OpenComments = random.Next(4) == 0 ? 1 : 0 };

            var done = convention.Apply(trigger, move with { Detail = random.Next(10) == 0 ? null : ConventionSamples.DetailFor(trigger, convention) }, now);

            if (!done.IsSuccess)
            {
                Assert.Equal((state, version, texts, votes), (convention.State, convention.Version, convention.Texts.Count, convention.Votes.Count));
                continue;
            }

            history.Add(done.Value);
            seen.Add((convention.State, trigger));
            AssertStep(convention, state, version, trigger, done.Value);
            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(entry => entry.Seq));
        }
    }

    private static void AssertStep(Convention convention, ConventionState from, int version, ConventionTrigger trigger, CaseEvent entry)
    {
        var line = ConventionTransitions.Table.Lines.Single(line => line.From == from && line.Trigger == trigger);
        Assert.Equal((line.To, version + 1, from.ToString(), line.To.ToString()), (convention.State, convention.Version, entry.FromState, entry.ToState));
        Assert.Equal(Enumerable.Range(1, convention.Texts.Count), convention.Texts.Select(text => text.Version).Order());
        Assert.True(convention.Votes.Count(vote => vote.Outcome is null) <= 1);
        Assert.All(convention.Votes.Where(vote => vote.Outcome is not null), vote => Assert.Equal(vote.Outcome, vote.Decide(vote.Attended!.Value, vote.For!.Value)));
        if (convention.State is ConventionState.Adopted or ConventionState.Published)
            Assert.Equal(VoteOutcome.Passed, convention.LastVote?.Outcome);
        Assert.False(convention.State == ConventionState.Voting && convention.TakesVoices);
        Assert.True(convention.Facts.Track != ConventionTrack.Inquiry || convention.State is ConventionState.Screening or ConventionState.Collecting || convention.EndedAt is not null);
    }

    private static ConventionTrigger NextTrigger(Random random, ConventionState state, HashSet<(ConventionState To, ConventionTrigger Trigger)> seen)
    {
        var lines = ConventionTransitions.Table.Lines.Where(line => line.From == state).ToList();
        // Ends are rare, or every walk would be short.
        var going = lines.Where(line => line.To is not (ConventionState.Withdrawn or ConventionState.Merged or ConventionState.NotAccepted or ConventionState.Repealed) || random.Next(40) == 0).ToList();
        var all = Enum.GetValues<ConventionTrigger>();
        if (random.Next(4) == 0 && going.Where(line => !seen.Contains((line.To, line.Trigger))).ToList() is { Count: > 0 } untried)
            going = untried;
        return going.Count == 0 || random.Next(6) == 0 ? all[random.Next(all.Length)] : going[random.Next(going.Count)].Trigger;
    }

    private static ConventionMove NextActor(Random random, Convention convention, ConventionTrigger trigger)
    {
        var everybody = ConventionSamples.Everybody;
        var offered = random.Next(4) == 0 ? [] : everybody.Where(move => convention.Offers(trigger, move)).ToList();
        return offered.Count > 0 ? offered[random.Next(offered.Count)] : everybody[random.Next(everybody.Count)];
    }
}
