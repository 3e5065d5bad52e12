namespace GovBot.Understanding;

/// <summary>What a first message wants.</summary>
public sealed class IntentReader
{
    private const double LeastRanked = 0.02;

    // Whoever says much tells what happened; whoever says little wants to be led.
    private const float WeightOfLength = 0.5f;

    // Less sure than this, the same sounds written with other characters may be meant.
    private const double Doubtful = 0.5;

    private readonly Learner _learner;
    private readonly Lazy<PinyinWriter> _pinyin;

    /// <param name="topics">Lists of names, such as all categories, whose presence may tell an intent.</param>
    public IntentReader(IReadOnlyList<Sayings> intents, params IReadOnlyList<IReadOnlyList<string>> topics)
    {
        ArgumentNullException.ThrowIfNull(intents);
        _learner = new(intents, WeightOfLength, leastSeen: 1, topics);
        _pinyin = new(() => new(intents.SelectMany(intent => intent.Examples.Concat(intent.Words)).Concat(topics.SelectMany(names => names))));
    }

    public IntentReading Read(string text) => Told(text).Reading;

    private IntentReading ReadWritten(string text) =>
        _learner.Read(text) is { Ranked.Count: > 0 } read ? new([.. read.Ranked.Where(r => r.Score >= LeastRanked)]) { IsKnown = read.IsKnown, IsNamed = read.IsNamed } : IntentReading.Nothing;

    /// <summary>What spoke for the first intent against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text) => _learner.Why(Told(text).Text);

    // The words as they stand, or as they sound where that says more surely what is wanted.
    private (string Text, IntentReading Reading) Told(string text)
    {
        var reading = ReadWritten(text);
        return reading.Ranked is [{ Score: < Doubtful } first, ..] && _pinyin.Value.Respell(text) is { } respelt && ReadWritten(respelt) is { Ranked: [var other, ..] } heard && other.Score > first.Score ? (respelt, heard) : (text, reading);
    }
}
