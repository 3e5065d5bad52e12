namespace GovBot.Understanding;

/// <summary>What examples teach about danger, beside the editors' words: which kind a message speaks of, and how surely of any.</summary>
internal sealed class DangerSense
{
    /// <summary>Id of the examples that only sound alarming.</summary>
    public const string None = "none";

    // Of what people say of other things a part, whatever else is added, teaches the kinds as much; their learning is waited for by the first message.
    private const int EveryOrdinary = 3;

    // Three ways of learning that err in different places. How much each is worth was fitted on examples held back from all three.
    private const double Sure = 0.57;
    private const double OfKinds = 0.25;
    private const double OfCounts = 0.41;
    private const double OfConcepts = 0.41;

    private readonly Learner? _kinds;
    private readonly PieceCounts? _any;
    private readonly ConceptLearner? _concepts;

    /// <param name="ordinary">What people say of other things.</param>
    public DangerSense(IReadOnlyList<DangerWords> kinds, DangerLimits limits, IReadOnlyList<string> ordinary)
    {
        // Without harmless examples everything would be danger.
        if (limits.Examples.Count > 0)
        {
            IReadOnlyList<string> danger = [.. kinds.SelectMany(kind => kind.Examples)];
            IReadOnlyList<string> none = [.. limits.Examples, .. ordinary];
            var harmless = new Sayings(None, [.. limits.Calm, .. kinds.SelectMany(kind => kind.Except)], [], [.. limits.Examples, .. ordinary.Where(text => text.Sum(c => c) % EveryOrdinary == 0)]);
            _kinds = new([.. kinds.Select(kind => new Sayings(kind.Id, kind.Words, [], kind.Examples)), harmless], weightOfLength: 0, leastSeen: 2);
            _any = new([new("any", [], [], danger), new(None, [], [], none)]);
            _concepts = new(limits.Concepts, [.. danger.Select(text => (text, true)), .. none.Select(text => (text, false))]);
        }
    }

    /// <summary>The likeliest kind, and the logarithm of the odds that there is danger of any kind; null where nothing was learnt.</summary>
    public Danger? Of(string text)
    {
        if (_kinds?.Read(text) is not { Ranked.Count: > 0 } reading)
        {
            return null;
        }

        if (reading.Ranked is [var example])
        {
            return new(example.Id, example.Id == None ? double.NegativeInfinity : double.PositiveInfinity, IsKnown: true);
        }

        var kind = reading.Ranked.First(ranked => ranked.Id != None).Id;
        var odds = Sure - (OfKinds * Odds(reading.Ranked.First(ranked => ranked.Id == None).Score)) - (OfCounts * Odds(_any!.Read(text)[None])) + (OfConcepts * _concepts!.Odds(text));
        return new(kind, odds, reading.IsKnown);
    }

    /// <summary>The concepts that spoke for danger, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _concepts?.Why(text) ?? [];

    private static double Odds(double share) => Math.Log(Math.Clamp(share, 1e-5, 1 - 1e-5) / (1 - Math.Clamp(share, 1e-5, 1 - 1e-5)));

    /// <param name="Odds">Logarithm; 0 for even.</param>
    /// <param name="IsKnown">Enough of the words are known.</param>
    internal sealed record Danger(string Kind, double Odds, bool IsKnown);
}
