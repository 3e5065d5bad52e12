using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts speak.</summary>
public static class PromptCultureModels
{
    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese { get; } = new()
    {
        Locale = Cultures.Chinese, Separator = "， ", InlineOr = " 要么 ", InlineOrMore = "， 要么 ", YesInLanguage = "是的", NoInLanguage = "不",
    };

    /// <summary>English.</summary>
    public static PromptCultureModel English { get; } = new()
    {
        Locale = Cultures.English, Separator = ", ", InlineOr = " or ", InlineOrMore = ", or ", YesInLanguage = "Yes", NoInLanguage = "No",
    };

    /// <summary>All of them.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [Chinese, English];

    /// <summary>The language spoken here that is nearest to this locale; the locale itself if none is.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        var code = cultureCode?.ToLowerInvariant();
        return string.IsNullOrEmpty(code) ? code
            : Array.Find(GetSupportedCultures(), culture => culture.Locale[..2] == code.Split('-')[0])?.Locale ?? code;
    }

    /// <summary>How each language lists choices, unless a prompt says otherwise.</summary>
    internal static Dictionary<string, ChoiceFactoryOptions> Lists() => GetSupportedCultures().ToDictionary(culture => culture.Locale, List);

    internal static ChoiceFactoryOptions List(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);

    /// <summary>The language of a turn among those a prompt has defaults for; English if none fits.</summary>
    internal static string Of<T>(IDictionary<string, T> known, params ReadOnlySpan<string> locales)
    {
        foreach (var locale in locales)
        {
            if (string.IsNullOrEmpty(locale)) continue;
            return MapToNearestLanguage(locale) is var near && known.ContainsKey(near) ? near : Cultures.English;
        }

        return Cultures.English;
    }
}
