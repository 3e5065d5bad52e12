namespace GovBot.Understanding;

/// <summary>What examples teach about danger, beside the editors' words: which kind a message speaks of, and how surely of any.</summary>
internal sealed class DangerSense
{
    /// <summary>Id of the examples that only sound alarming.</summary>
    public const string None = "none";

    // Of what people say of other things a part teaches the kinds as much; their learning is waited for by the first message.
    private const int EveryOrdinary = 3;

    private readonly Learner? _kinds;
    private readonly PieceCounts? _any;

    /// <param name="ordinary">What people say of other things.</param>
    public DangerSense(IReadOnlyList<DangerWords> kinds, DangerLimits limits, IReadOnlyList<string> ordinary)
    {
        // Without harmless examples everything would be danger.
        if (limits.Examples.Count > 0)
        {
            var harmless = new Sayings(None, [.. limits.Calm, .. kinds.SelectMany(kind => kind.Except)], [], [.. limits.Examples, .. ordinary.Where((_, at) => at % EveryOrdinary == 0)]);
            _kinds = new([.. kinds.Select(kind => new Sayings(kind.Id, kind.Words, [], kind.Examples)), harmless], weightOfLength: 0, leastSeen: 2);
            _any = new([new("any", [], [], [.. kinds.SelectMany(kind => kind.Examples)]), new(None, [], [], [.. limits.Examples, .. ordinary])]);
        }
    }

    /// <summary>The likeliest kind, and how likely it is that there is danger of any kind; null where nothing was learnt, or of which too little is known.</summary>
    public (string Kind, double Danger)? Of(string text)
    {
        if (_kinds?.Read(text) is not { Ranked.Count: > 0 } reading)
        {
            return null;
        }

        if (reading.Ranked is [var example])
        {
            return (example.Id, example.Id == None ? 0 : 1);
        }

        var kind = reading.Ranked.First(ranked => ranked.Id != None).Id;
        return reading.IsKnown ? (kind, Together(reading.Ranked.First(ranked => ranked.Id == None).Score, _any!.Read(text)[None])) : null;
    }

    // Two ways of learning that err in different places: the mean of what each would bet.
    private static double Together(double learnt, double counted) => 1 / (1 + Math.Sqrt(Bet(learnt) * Bet(counted)));

    private static double Bet(double share) => Math.Clamp(share, 1e-5, 1 - 1e-5) / (1 - Math.Clamp(share, 1e-5, 1 - 1e-5));
}
