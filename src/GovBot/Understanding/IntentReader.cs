namespace GovBot.Understanding;

/// <summary>
/// What a first message wants. The editors' words and patterns and the pieces of their example sentences each say something for or
/// against every intent; how much is learnt from the examples when the files are read.
/// </summary>
public sealed class IntentReader
{
    // A text of whose words we know a smaller part is about nothing we learnt.
    private const double LeastKnown = 0.25;
    private const double LeastRanked = 0.02;

    private readonly string[] _ids;
    private readonly IntentColumns _columns;
    private readonly LinearModel _model;
    private readonly Dictionary<string, int> _examples = new(StringComparer.Ordinal);

    /// <param name="topics">Lists of names, such as all categories, whose presence may tell an intent.</param>
    public IntentReader(IReadOnlyList<IntentWords> intents, params IReadOnlyList<IReadOnlyList<string>> topics)
    {
        ArgumentNullException.ThrowIfNull(intents);
        _ids = [.. intents.Select(i => i.Id)];
        foreach (var (intent, i) in intents.Select((intent, i) => (intent, i)))
        {
            foreach (var words in intent.Examples.Select(PlainText.Words).Where(w => w.Length > 0))
            {
                _examples.TryAdd(words, i);
            }
        }

        _columns = new(new(intents, topics), _examples.Keys);
        _model = new(_ids.Length, _columns.Count);
        _columns.Believe(_model);
        _model.Learn([.. _examples.SelectMany(e => _columns.Samples(e.Key, e.Value))]);
    }

    public IntentReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainText.Words(text);
        if (words.Length == 0)
        {
            return IntentReading.Nothing;
        }

        if (_examples.TryGetValue(words, out var example))
        {
            return new([new(_ids[example], 1)]) { IsKnown = true, IsNamed = true };
        }

        var found = _columns.Of(words);
        Span<float> scores = stackalloc float[_model.Width];
        Score(found.Columns, scores);
        var ranked = Ranked(scores);
        return new(ranked) { IsKnown = found.Known >= LeastKnown, IsNamed = found.Names(Array.IndexOf(_ids, ranked[0].Id)) };
    }

    /// <summary>What spoke for the first intent against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<IntentReason> Why(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainText.Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var found = _columns.Of(words).Columns;
        var scores = new float[_model.Width];
        Score(found, scores);
        int[] best = [.. Enumerable.Range(0, _ids.Length).OrderByDescending(i => scores[i])];
        return
        [
            .. found.Zip(_columns.Names(words), (c, name) => new IntentReason(name, c.Value * (_model[c.Column, best[0]] - _model[c.Column, best[1]])))
                .OrderByDescending(reason => reason.Weight),
        ];
    }

    private void Score((int Column, float Value)[] columns, Span<float> scores)
    {
        scores.Clear();
        foreach (var (column, value) in columns)
        {
            _model.Add(column, value, scores);
        }

        _model.Share(scores);
    }

    private List<RankedIntent> Ranked(ReadOnlySpan<float> scores)
    {
        var ranked = new List<RankedIntent>(_ids.Length);
        for (var i = 0; i < _ids.Length; i++)
        {
            if (scores[i] >= LeastRanked)
            {
                ranked.Add(new(_ids[i], scores[i]));
            }
        }

        ranked.Sort((a, b) => b.Score.CompareTo(a.Score));
        return ranked;
    }
}
