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
    private readonly DangerCalm _calm;
    private readonly Begun<DangerSense> _sense;
    private readonly Lazy<PinyinWriter> _pinyin;

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
        _pinyin = new(() => new(kinds.SelectMany(kind => kind.Examples.Concat(kind.Words)).Concat(limits.Examples).Concat(ordinary)));
    }

    /// <summary>The kinds heard, in the catalogue's order; empty when there is no danger.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var heard = ReadWritten(text);
        return heard.Count == 0 && _pinyin.Value.Respell(text) is { } respelt ? ReadWritten(respelt) : heard;
    }

    /// <summary>The logarithm of the odds by all that was learnt, the editors' words that stand there, and the concepts, those that spoke most for danger first.</summary>
    public (double Odds, IReadOnlyList<string> Words, IReadOnlyList<Reason> Concepts) Why(string text)
    {
        var written = ReadWritten(text).Count == 0 ? _pinyin.Value.Respell(text) ?? text : text;
        return (_sense.Value.Of(written)?.Odds ?? 0, [.. Hear(written).Select(heard => heard.Said)], _sense.Value.Why(written));
    }

    private IReadOnlyList<string> ReadWritten(string text)
    {
        var heard = Hear(text).Select(h => _kinds[h.Kind]).ToList();
        if (_sense.Value.Of(text) is not { } sense)
        {
            return [.. heard.Select(kind => kind.Id)];
        }

        var words = PlainText.Words(text);
        return heard.Count == 0 ? DangerBelief.IsTold(sense, words, _exceptions.In(words).Any()) ? [sense.Kind] : []
            : heard.Exists(kind => DangerBelief.IsBelieved(sense, kind, words)) ? [.. heard.Select(kind => kind.Id)]
            : [];
    }

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
}
