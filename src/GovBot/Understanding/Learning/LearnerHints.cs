using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A sign that editors wrote down and that stands in the text.</summary>
/// <param name="Column">Of <see cref="LearnerHints"/>.</param>
/// <param name="Value">A long word in a short message says more than a short one in a long message.</param>
internal readonly record struct LearnerHint(int Column, float Value, string Found);

/// <summary>The editors' words and patterns, and the names of things in the catalogues, as columns of the model.</summary>
internal sealed class LearnerHints
{
    private readonly int _meanings;
    private readonly WordFinder<int> _words;
    private readonly (Regex Pattern, int Column)[] _patterns;

    /// <param name="topics">Lists of names, such as all categories: one column a list, what it says is learnt.</param>
    public LearnerHints(IReadOnlyList<Sayings> meanings, IReadOnlyList<IReadOnlyList<string>> topics)
    {
        _meanings = meanings.Count;
        Count = (2 * meanings.Count) + topics.Count;
        _words = new(meanings.SelectMany((meaning, i) => meaning.Words.Select(w => (w, i)))
            .Concat(topics.SelectMany((names, i) => names.Select(n => (n, (2 * _meanings) + i)))));
        _patterns = [.. meanings.SelectMany((meaning, i) => meaning.Patterns.Select(p => (Expressions.Of(p), _meanings + i)))];
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>What editors believe of their own words, before any example is learnt.</summary>
    public void Believe(LinearModel model)
    {
        for (var i = 0; i < _meanings; i++)
        {
            model[i, i] = 2;
            model[_meanings + i, i] = 2.5f;
        }
    }

    /// <summary>The meanings of the hints, leaving out names of things.</summary>
    public IReadOnlyList<int> Named(List<LearnerHint> hints) => hints.Count == 0 ? [] : [.. hints.Where(h => h.Column < 2 * _meanings).Select(h => h.Column % _meanings)];

    /// <summary>Each column once, with its best value.</summary>
    public List<LearnerHint> In(string words)
    {
        var found = new List<LearnerHint>();
        foreach (var (_, word, column) in _words.In(words))
        {
            Keep(found, new(column, 0.6f + (0.4f * Math.Min(1, 1.5f * word.Length / words.Length)), word));
        }

        foreach (var (pattern, column) in _patterns)
        {
            if (!found.Exists(h => h.Column == column) && pattern.IsMatch(words))
            {
                found.Add(new(column, 1, pattern.ToString()));
            }
        }

        return found;
    }

    private static void Keep(List<LearnerHint> found, LearnerHint hint)
    {
        var at = found.FindIndex(h => h.Column == hint.Column);
        if (at < 0)
        {
            found.Add(hint);
        }
        else if (found[at].Value < hint.Value)
        {
            found[at] = hint;
        }
    }
}
