namespace GovBot.Understanding;

/// <summary>Which of a few answers a sentence gives by the words it holds: the longest word counts, and what is denied or said both ways gives none.</summary>
public static class SaidReader
{
    private const int NearBy = 2;
    private static readonly char[] Denials = ['没', '不', '未', '别'];

    /// <summary>Null when the sentence gives no answer, or several.</summary>
    public static T? Read<T>(string text, IReadOnlyDictionary<T, IReadOnlyList<string>> words)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(words);
        var plain = PlainText.Words(text);
        var hits = new WordFinder<T>(words.SelectMany(answer => answer.Value, (answer, word) => (word, answer.Key))).In(plain).ToList();
        var longest = hits.Where(hit => !hits.Exists(other => other.Word.Length > hit.Word.Length && other.At <= hit.At && other.At + other.Word.Length >= hit.At + hit.Word.Length)).ToList();
        return longest.Select(hit => hit.Value).Distinct().ToList() is [var only] && !longest.Exists(hit => IsDenied(plain, hit.At)) ? only : null;
    }

    // 不是很满意, 没有都解决了: the word is there and is not meant.
    private static bool IsDenied(string text, int at) => text[Math.Max(0, at - NearBy)..at].IndexOfAny(Denials) >= 0;
}
