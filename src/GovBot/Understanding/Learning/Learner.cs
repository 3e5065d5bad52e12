namespace GovBot.Understanding;

/// <summary>
/// Tells which of several meanings a text has. The editors' words and patterns and the pieces of their example sentences each say
/// something for or against every meaning; how much is learnt from the examples when the files are read.
/// </summary>
internal sealed class Learner
{
    // A text of whose words we know a smaller part is about nothing we learnt.
    private const double LeastKnown = 0.25;

    private readonly string[] _ids;
    private readonly LearnerColumns _columns;
    private readonly LinearModel _model;
    private readonly Dictionary<string, int> _examples = new(StringComparer.Ordinal);

    /// <param name="weightOfLength">How much it may tell that a text is long or short.</param>
    /// <param name="leastSeen">In how many examples a piece must stand to be learnt; 2 keeps chance, and much memory, out of long lists.</param>
    /// <param name="topics">Lists of names, such as all categories, whose presence may tell a meaning.</param>
    public Learner(IReadOnlyList<Sayings> meanings, float weightOfLength, int leastSeen, params IReadOnlyList<IReadOnlyList<string>> topics)
    {
        _ids = [.. meanings.Select(m => m.Id)];
        foreach (var (meaning, i) in meanings.Select((meaning, i) => (meaning, i)))
        {
            foreach (var words in meaning.Examples.Select(PlainText.Words).Where(w => w.Length > 0))
            {
                _examples.TryAdd(words, i);
            }
        }

        _columns = new(new(meanings, topics), _examples.Keys, weightOfLength, leastSeen);
        _model = new(_ids.Length, _columns.Count);
        _columns.Believe(_model);
        _model.Learn([.. _examples.SelectMany(e => _columns.Samples(e.Key, e.Value))]);
    }

    public LearntReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainText.Words(text);
        if (words.Length == 0)
        {
            return LearntReading.Nothing;
        }

        if (_examples.TryGetValue(words, out var example))
        {
            return new([new(_ids[example], 1)], IsKnown: true, IsNamed: true);
        }

        var found = _columns.Of(words);
        Span<float> scores = stackalloc float[_model.Width];
        Score(found.Columns, scores);
        var ranked = Ranked(scores);
        return new(ranked, found.Known >= LeastKnown, found.Names(Array.IndexOf(_ids, ranked[0].Id)));
    }

    /// <summary>What spoke for the first meaning against the next likeliest, the strongest first.</summary>
    public IReadOnlyList<Reason> Why(string text)
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
            .. found.Zip(_columns.Names(words), (c, name) => new Reason(name, c.Value * (_model[c.Column, best[0]] - _model[c.Column, best[1]])))
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

    private List<Ranked> Ranked(ReadOnlySpan<float> scores)
    {
        var ranked = new List<Ranked>(_ids.Length);
        for (var i = 0; i < _ids.Length; i++)
        {
            ranked.Add(new(_ids[i], scores[i]));
        }

        ranked.Sort((a, b) => b.Score.CompareTo(a.Score));
        return ranked;
    }
}
