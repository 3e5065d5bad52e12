using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Hears danger to life, and does not hear it in 价格吓死人, 没有着火 or 去年着过火.</summary>
public sealed class EmergencyReader
{
    private readonly IReadOnlyList<DangerWords> _kinds;
    private readonly IReadOnlyList<Regex[]> _patterns;
    private readonly WordFinder<int> _words;
    private readonly WordFinder<int> _exceptions;
    private readonly string[] _denied;
    private readonly Calm _calm;
    private readonly Lazy<DangerSense> _sense;

    // Words of danger are believed unless the sentence as a whole says otherwise; without them the sentence must be clear.
    private const double WithWords = 0.004;
    private const double WithoutWords = 0.6;

    private const int ShortestStory = 8;
    private const int LeastWords = 4;

    /// <param name="ordinary">What people say of other things; where no word of danger stands in it, it teaches what is none.</param>
    public EmergencyReader(IReadOnlyList<DangerWords> kinds, DangerLimits limits, IReadOnlyList<string> ordinary)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(limits);
        _kinds = kinds;
        _patterns = [.. kinds.Select(k => k.Patterns.Select(Expressions.Of).ToArray())];
        _words = new(kinds.SelectMany((k, i) => k.Words.Select(w => (w, i))));
        _exceptions = new(kinds.SelectMany((k, i) => k.Except.Select(w => (w, i))));
        _denied = [.. limits.Denied.Select(PlainText.Words).Where(d => d.Length > 0).OrderByDescending(d => d.Length)];
        _calm = new(limits);
        _sense = new(() => new(kinds, limits, [.. ordinary.Where(saying => !_words.In(PlainText.Words(saying)).Any())]));
        ThreadPool.QueueUserWorkItem(static sense => _ = sense.Value, _sense, preferLocal: false);
    }

    /// <summary>The kinds heard, in the catalogue's order; empty when there is no danger.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var heard = Hear(text).Select(h => _kinds[h.Kind].Id).ToList();
        return _sense.Value.Of(text) is not { } sense ? heard
            : heard.Count > 0 ? heard.Exists(IsBelieved) || sense.Danger >= WithWords ? heard : []
            : sense.Danger >= WithoutWords && PlainText.Words(text) is var words && IsStory(words) && !_exceptions.In(words).Any() ? [sense.Kind]
            : heard;
    }

    // A kind that nobody gave examples of has only its words.
    private bool IsBelieved(string id) => _kinds.First(kind => kind.Id == id) is { Always: true } or { Examples.Count: 0 };

    // Shorter replies are names, places and codes, of which likeness tells nothing.
    private static bool IsStory(string words) => words.Count(c => !char.IsAscii(c)) >= ShortestStory || words.Split(' ').Count(word => word.Length > 2) >= LeastWords;

    /// <summary>Each kind heard, with the words that told it, in the catalogue's order.</summary>
    internal IReadOnlyList<(int Kind, string Said)> Hear(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // 打我 before a telephone number asks for a call.
        var words = PlainText.Words(PrivateDetails.Cover(text).Shown);
        if (words.Length == 0)
        {
            return [];
        }

        var heard = new List<(int Kind, string Said)>();
        var harmless = _exceptions.In(words).Select(e => (e.At, End: e.At + e.Word.Length, Kind: e.Value)).ToList();
        foreach (var (at, word, kind) in _words.In(words))
        {
            if (Counts(words, at, word.Length, kind))
            {
                Add(kind, word);
            }
        }

        for (var kind = 0; kind < _patterns.Count; kind++)
        {
            foreach (var pattern in _patterns[kind])
            {
                if (!Has(kind) && Match(pattern, words, kind) is { } said)
                {
                    Add(kind, said);
                }
            }
        }

        if (heard.Count > 0 && _calm.Is(words))
        {
            heard.RemoveAll(h => !_kinds[h.Kind].Always);
        }

        heard.Sort((a, b) => a.Kind.CompareTo(b.Kind));
        return heard;

        bool Has(int kind) => heard.Exists(h => h.Kind == kind);

        void Add(int kind, string said)
        {
            if (!Has(kind))
            {
                heard.Add((kind, said));
            }
        }

        bool Counts(string words, int at, int length, int kind) =>
            !harmless.Exists(h => h.Kind == kind && h.At < at + length && at < h.End) && !IsDenied(words, at);

        string? Match(Regex pattern, string words, int kind)
        {
            foreach (var match in pattern.EnumerateMatches(words))
            {
                if (Counts(words, match.Index, match.Length, kind))
                {
                    return words.Substring(match.Index, match.Length);
                }
            }

            return null;
        }
    }

    private bool IsDenied(string words, int at)
    {
        var before = words.AsSpan(0, at).TrimEnd();
        foreach (var denial in _denied)
        {
            if (before.EndsWith(denial))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Told of the past, asked in general, or feared for later; unless it says now.</summary>
    private sealed class Calm(DangerLimits limits)
    {
        private readonly WordFinder<bool> _words = new([.. limits.Calm.Select(w => (w, false)), .. limits.Now.Select(w => (w, true))]);
        private readonly Regex[] _patterns = [.. limits.CalmPatterns.Select(Expressions.Of)];

        public bool Is(string words)
        {
            var calm = false;
            foreach (var (_, _, now) in _words.In(words))
            {
                if (now)
                {
                    return false;
                }

                calm = true;
            }

            return calm || Array.Exists(_patterns, p => p.IsMatch(words));
        }
    }
}
