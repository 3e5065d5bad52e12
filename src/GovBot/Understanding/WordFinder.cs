using System.Runtime.CompilerServices;

namespace GovBot.Understanding;

/// <summary>Finds any of many words in a text in one pass; English ones only at word borders.</summary>
internal sealed class WordFinder<T>
{
    private readonly Dictionary<char, List<(string Word, T Value)>> _byFirst = [];

    public WordFinder(IEnumerable<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
        {
            var plain = PlainText.Words(word);
            if (plain.Length > 0)
            {
                (_byFirst.TryGetValue(plain[0], out var list) ? list : _byFirst[plain[0]] = []).Add((plain, value));
            }
        }
    }

    /// <summary>Every occurrence, in order; <paramref name="text"/> is <see cref="PlainText.Words"/> already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<(int At, string Word, T Value)> In(string text)
    {
        List<(int, string, T)>? found = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!_byFirst.TryGetValue(text[at], out var candidates))
            {
                continue;
            }

            foreach (var (word, value) in candidates)
            {
                if (text.AsSpan(at).StartsWith(word) && IsWhole(text, at, word))
                {
                    (found ??= []).Add((at, word, value));
                }
            }
        }

        return found ?? [];
    }

    private static bool IsWhole(string text, int at, string word)
    {
        if (!char.IsAsciiLetter(word[0]))
        {
            return true;
        }

        var end = at + word.Length;
        var plural = end < text.Length && text[end] == 's' ? end + 1 : end;
        return (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end >= text.Length || !char.IsAsciiLetter(text[end]) || plural >= text.Length || !char.IsAsciiLetter(text[plural]));
    }
}
