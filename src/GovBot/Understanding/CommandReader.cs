namespace GovBot.Understanding;

/// <summary>Recognises a command when it is all a person says; inside a sentence it is only a word.</summary>
public sealed class CommandReader
{
    private static readonly string[] Leading = ["那就", "我想要", "我想", "我要", "请帮我", "请你", "请", "麻烦你", "麻烦", "帮我", "给我", "please ", "i want to ", "can i "];
    private static readonly string[] Trailing = ["谢谢", "好吗", "行吗", "可以吗", "一下", "吧", "啊", "呀", "哦", "啦", "了", "嘛", " please"];

    private readonly Dictionary<string, string> _commands = new(StringComparer.Ordinal);

    public CommandReader(IReadOnlyDictionary<string, IReadOnlyList<string>> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        foreach (var (id, words) in commands)
        {
            foreach (var word in words)
            {
                _commands.TryAdd(Key(word), id);
            }
        }
    }

    /// <summary>The command's id, or null.</summary>
    public string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 40)
        {
            return null;
        }

        var words = Key(text);
        if (_commands.TryGetValue(words, out var id))
        {
            return id;
        }

        var core = Core(words);
        return core.Length > 0 && _commands.TryGetValue(core, out id) ? id : null;
    }

    private static string Core(string words)
    {
        var leading = Array.Find(Leading, l => words.Length > l.Length && words.StartsWith(l, StringComparison.Ordinal));
        var core = leading is null ? words : words[leading.Length..];
        for (var turn = 0; turn < 2; turn++)
        {
            var trailing = Array.Find(Trailing, t => core.Length > t.Length && core.EndsWith(t, StringComparison.Ordinal));
            core = trailing is null ? core : core[..^trailing.Length];
        }

        return core.Trim();
    }

    // A question mark alone asks for help; as punctuation it would vanish.
    private static string Key(string word) => word.Trim() is "?" or "？" or "??" or "？？" ? "?" : PlainText.Words(word);
}
