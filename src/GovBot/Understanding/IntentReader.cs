using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>An intent with how sure we are, 0 to 1.</summary>
public readonly record struct RankedIntent(string Id, double Score);

/// <summary>What a first message wants: words and patterns decide, sentences like the examples count a little less.</summary>
public sealed class IntentReader
{
    /// <summary>Below this the bot asks back instead of guessing.</summary>
    public const double Sure = 0.5;

    private const double ByPattern = 0.85;
    private const double LeastLikeness = 0.55;

    private readonly string[] _ids;
    private readonly WordFinder<int> _words;
    private readonly (Regex Pattern, int Intent)[] _patterns;
    private readonly (HashSet<int> Pairs, int Intent)[] _examples;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);

    public IntentReader(IReadOnlyList<IntentWords> intents)
    {
        _ids = [.. intents.Select(i => i.Id)];
        _words = new(intents.SelectMany((intent, i) => intent.Words.Select(w => (w, i))));
        _patterns = [.. intents.SelectMany((intent, i) => intent.Patterns.Select(p => (new Regex(p, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)), i)))];
        _examples = [.. intents.SelectMany((intent, i) => intent.Examples.Select(e => (Pairs(PlainText.Words(e)), i)))];
        foreach (var (intent, i) in intents.Select((intent, i) => (intent, i)))
        {
            foreach (var example in intent.Examples)
            {
                _exact.TryAdd(PlainText.Words(example), i);
            }
        }
    }

    /// <summary>Best first; empty when nothing fits at all.</summary>
    public IReadOnlyList<RankedIntent> Rank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainText.Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var scores = new double[_ids.Length];
        if (_exact.TryGetValue(words, out var exact))
        {
            scores[exact] = 1;
        }

        foreach (var (_, word, intent) in _words.In(words))
        {
            // A long word in a short message says more than a short one in a long message.
            var weight = 0.6 + (0.3 * Math.Min(1, 1.5 * word.Length / words.Length));
            scores[intent] = Math.Min(0.97, Math.Max(scores[intent], weight) + (scores[intent] > 0 ? 0.04 : 0));
        }

        foreach (var (pattern, intent) in _patterns)
        {
            if (scores[intent] < ByPattern && pattern.IsMatch(words))
            {
                scores[intent] = ByPattern;
            }
        }

        Compare(words, scores);
        return [.. scores.Select((score, i) => new RankedIntent(_ids[i], score)).Where(r => r.Score > 0).OrderByDescending(r => r.Score)];
    }

    private void Compare(string words, double[] scores)
    {
        if (words.Length > 60)
        {
            return;
        }

        var pairs = Pairs(words);
        foreach (var (example, intent) in _examples)
        {
            var least = Math.Max(LeastLikeness, scores[intent] / 0.9);
            if (2.0 * Math.Min(pairs.Count, example.Count) / (pairs.Count + example.Count) < least)
            {
                continue;
            }

            var likeness = 2.0 * example.Count(pairs.Contains) / (pairs.Count + example.Count);
            if (likeness >= least)
            {
                scores[intent] = Math.Max(scores[intent], 0.9 * likeness);
            }
        }
    }

    private static HashSet<int> Pairs(string words)
    {
        var pairs = new HashSet<int>(words.Length + 1);
        var previous = '^';
        foreach (var c in words)
        {
            pairs.Add((previous << 16) | c);
            previous = c;
        }

        pairs.Add((previous << 16) | '$');
        return pairs;
    }
}
