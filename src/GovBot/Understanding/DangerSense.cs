namespace GovBot.Understanding;

/// <summary>What examples teach about danger, beside the editors' words: which kind a message speaks of, and how surely of any.</summary>
internal sealed class DangerSense
{
    /// <summary>Id of the examples that only sound alarming.</summary>
    public const string None = "none";

    private readonly Learner? _learner;

    public DangerSense(IReadOnlyList<DangerWords> kinds, DangerLimits limits)
    {
        var harmless = new Sayings(None, [.. limits.Calm, .. kinds.SelectMany(kind => kind.Except)], limits.CalmPatterns, limits.Examples);
        // Without harmless examples everything would be danger.
        _learner = harmless.Examples.Count == 0 ? null : new([.. kinds.Select(kind => new Sayings(kind.Id, kind.Words, kind.Patterns, kind.Examples)), harmless], weightOfLength: 0, leastSeen: 2);
    }

    /// <summary>The likeliest kind, and how likely it is that there is danger of any kind; null where nothing was learnt, or of which too little is known.</summary>
    public (string Kind, double Danger)? Of(string text)
    {
        if (_learner?.Read(text) is not { Ranked.Count: > 0 } reading)
        {
            return null;
        }

        if (reading.Ranked is [var example])
        {
            return (example.Id, example.Id == None ? 0 : 1);
        }

        var harmless = reading.Ranked.First(ranked => ranked.Id == None).Score;
        return reading.IsKnown ? (reading.Ranked.First(ranked => ranked.Id != None).Id, 1 - harmless) : null;
    }
}
