using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Hears danger to life, and does not hear it in 价格吓死人 or 没有着火.</summary>
public sealed class EmergencyReader
{
    private readonly WordFinder<int> _words;
    private readonly WordFinder<int> _exceptions;
    private readonly IReadOnlyList<(string Id, Regex[] Patterns)> _kinds;
    private readonly string[] _denied;

    public EmergencyReader(IReadOnlyList<DangerWords> kinds, IReadOnlyList<string> denied)
    {
        _kinds = [.. kinds.Select(k => (k.Id, k.Patterns.Select(p => new Regex(p, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100))).ToArray()))];
        _words = new(kinds.SelectMany((k, i) => k.Words.Select(w => (w, i))));
        _exceptions = new(kinds.SelectMany((k, i) => k.Except.Select(w => (w, i))));
        _denied = [.. denied.Select(PlainText.Words).Where(d => d.Length > 0).OrderByDescending(d => d.Length)];
    }

    /// <summary>The kinds heard, in the catalogue's order; empty when there is no danger.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = PlainText.Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var harmless = _exceptions.In(words).Select(e => (e.At, End: e.At + e.Word.Length)).ToList();
        var heard = new SortedSet<int>();
        foreach (var (at, word, kind) in _words.In(words))
        {
            if (!Covered(harmless, at, at + word.Length) && !IsDenied(words, at))
            {
                heard.Add(kind);
            }
        }

        for (var i = 0; i < _kinds.Count; i++)
        {
            if (!heard.Contains(i) && Array.Exists(_kinds[i].Patterns, p => p.Match(words) is { Success: true } m && !Covered(harmless, m.Index, m.Index + m.Length) && !IsDenied(words, m.Index)))
            {
                heard.Add(i);
            }
        }

        return [.. heard.Select(i => _kinds[i].Id)];
    }

    private static bool Covered(List<(int At, int End)> harmless, int start, int end) => harmless.Exists(h => h.At < end && start < h.End);

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
