using System.Globalization;
using GovBot.Forms;

namespace GovBot.Text;

/// <summary>Wording of the current snapshot, for code that keeps no snapshot of its own.</summary>
public sealed class TextCatalog(IDialogsSource source)
{
    /// <summary>The text of <paramref name="key"/>, its placeholders <c>{name}</c> filled in.</summary>
    public string Get(string locale, string key, params ReadOnlySpan<(string Name, object? Value)> args) =>
        source.Current.Texts.Get(locale, key, args);

    public string Day(string locale, DateOnly day) => day.ToString(Get(locale, "bot.day"), CultureInfo.GetCultureInfo(locale));

    /// <param name="at">Said as it stands: in Shanghai time.</param>
    public string Moment(string locale, DateTimeOffset at) => at.ToString(Get(locale, "bot.moment"), CultureInfo.GetCultureInfo(locale));
}
