using GovBot.Forms;
using GovBot.Text;

namespace GovBot.Hosting;

/// <summary>The pages' wording: what stands in <c>pages.yaml</c>, keyed without the area, "receipt.title" → text.</summary>
public sealed class PageTexts(IDialogsSource dialogs)
{
    private const string Area = "pages.";

    public IReadOnlyDictionary<string, string> For(string? locale)
    {
        var texts = dialogs.Current.Texts;
        var organizer = texts.Find(Locales.Of(locale), "bot.organizer");
        return texts.Keys.Where(key => key.StartsWith(Area, StringComparison.Ordinal))
            .ToDictionary(key => key[Area.Length..], key => texts.Get(Locales.Of(locale), key, ("organizer", organizer)), StringComparer.Ordinal);
    }
}
