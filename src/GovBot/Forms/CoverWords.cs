using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>How a person is told that details in their words are covered.</summary>
public static class CoverWords
{
    private const string Covered = "form.covered";

    public static IReadOnlyList<string> All { get; } = [Covered, .. Enum.GetValues<PrivateKind>().Select(Key)];

    public static string Notice(TextSnapshot texts, string locale, IEnumerable<PrivateKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var names = string.Join(texts.Get(locale, FormWords.ListSeparator), kinds.Select(kind => texts.Get(locale, Key(kind))));
        return texts.Get(locale, Covered, ("kinds", names));
    }

    private static string Key(PrivateKind kind) => $"form.private.{kind.ToString().ToLowerInvariant()}";
}
