namespace GovBot.Understanding;

/// <summary>
/// Tells one of two meanings by what sorts of things are spoken of, whatever their words: each concept and each two of them in
/// their order say something for or against it. What is learnt of 爷爷 and 昏过去 holds for 外婆 and 叫不醒.
/// </summary>
internal sealed class ConceptLearner
{
    private const int LeastSeen = 2;

    // How much the concepts of a text weigh together.
    private const float Weight = 2;

    private const int Yes = 1;

    private readonly ConceptFinder _finder;
    private readonly Dictionary<int, int> _columns;
    private readonly LinearModel _model;

    public ConceptLearner(IReadOnlyList<TopicWords> concepts, IEnumerable<(string Text, bool Is)> examples)
    {
        _finder = new(concepts);
        var learnt = examples.Select(example => (Signs: _finder.Signs(example.Text), example.Is, Place: Sample.PlaceOf(example.Text))).ToList();
        _columns = learnt.SelectMany(example => example.Signs).CountBy(sign => sign).Where(sign => sign.Value >= LeastSeen)
            .Select((sign, i) => (sign.Key, Column: i + 1)).ToDictionary(sign => sign.Key, sign => sign.Column);
        _model = new(Yes + 1, _columns.Count + 1);
        _model.Learn([.. learnt.Select(example => new Sample(Columns(example.Signs), example.Is ? Yes : 0, example.Place))]);
    }

    /// <summary>The logarithm of the odds for the meaning.</summary>
    public double Odds(string text) => Columns(_finder.Signs(text)).Sum(found => (double)found.Value * For(found.Column));

    /// <summary>The concepts that spoke for the meaning and against it, the strongest for it first.</summary>
    public IReadOnlyList<Reason> Why(string text)
    {
        var signs = _finder.Signs(text);
        var scale = Scale(signs);
        return [.. signs.Where(_columns.ContainsKey).Select(sign => new Reason(_finder.Name(sign), scale * For(_columns[sign]))).OrderByDescending(reason => reason.Weight)];
    }

    private float For(int column) => _model[column, Yes] - _model[column, 0];

    // The first column is what holds for every text.
    private (int Column, float Value)[] Columns(HashSet<int> signs)
    {
        var scale = Scale(signs);
        return [(0, 1), .. signs.Where(_columns.ContainsKey).Select(sign => (_columns[sign], scale))];
    }

    private float Scale(HashSet<int> signs) => Weight / MathF.Sqrt(Math.Max(1, signs.Count(_columns.ContainsKey)));
}
