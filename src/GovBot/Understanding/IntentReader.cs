namespace GovBot.Understanding;

/// <summary>What a first message wants.</summary>
public sealed class IntentReader
{
    private const double LeastRanked = 0.02;

    // Whoever says much tells what happened; whoever says little wants to be led.
    private const float WeightOfLength = 0.5f;

    private readonly Learner _learner;

    /// <param name="topics">Lists of names, such as all categories, whose presence may tell an intent.</param>
    public IntentReader(IReadOnlyList<Sayings> intents, params IReadOnlyList<IReadOnlyList<string>> topics)
    {
        ArgumentNullException.ThrowIfNull(intents);
        _learner = new(intents, WeightOfLength, leastSeen: 1, topics);
    }

    public IntentReading Read(string text) =>
        _learner.Read(text) is { Ranked.Count: > 0 } read ? new([.. read.Ranked.Where(r => r.Score >= LeastRanked)]) { IsKnown = read.IsKnown, IsNamed = read.IsNamed } : IntentReading.Nothing;

    /// <summary>What spoke for the first intent against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _learner.Why(text);
}
