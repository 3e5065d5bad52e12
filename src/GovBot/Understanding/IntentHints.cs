using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>A sign that editors wrote down and that stands in the text.</summary>
/// <param name="Column">Of <see cref="IntentHints"/>.</param>
/// <param name="Value">A long word in a short message says more than a short one in a long message.</param>
internal readonly record struct IntentHint(int Column, float Value, string Found);

/// <summary>The editors' words and patterns, and the names of things in the catalogues, as columns of the model.</summary>
internal sealed class IntentHints
{
    private readonly int _intents;
    private readonly WordFinder<int> _words;
    private readonly (Regex Pattern, int Column)[] _patterns;

    /// <param name="topics">Lists of names, such as all categories: one column a list, what it says is learnt.</param>
    public IntentHints(IReadOnlyList<IntentWords> intents, IReadOnlyList<IReadOnlyList<string>> topics)
    {
        _intents = intents.Count;
        Count = (2 * intents.Count) + topics.Count;
        _words = new(intents.SelectMany((intent, i) => intent.Words.Select(w => (w, i)))
            .Concat(topics.SelectMany((names, i) => names.Select(n => (n, (2 * _intents) + i)))));
        _patterns = [.. intents.SelectMany((intent, i) => intent.Patterns.Select(p => (Expressions.Of(p), _intents + i)))];
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>What editors believe of their own words, before any example is learnt.</summary>
    public void Believe(LinearModel model)
    {
        for (var i = 0; i < _intents; i++)
        {
            model[i, i] = 2;
            model[_intents + i, i] = 2.5f;
        }
    }

    /// <summary>The intents of the hints, leaving out names of things.</summary>
    public IReadOnlyList<int> Named(List<IntentHint> hints) => hints.Count == 0 ? [] : [.. hints.Where(h => h.Column < 2 * _intents).Select(h => h.Column % _intents)];

    /// <summary>Each column once, with its best value.</summary>
    public List<IntentHint> In(string words)
    {
        var found = new List<IntentHint>();
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

    private static void Keep(List<IntentHint> found, IntentHint hint)
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
