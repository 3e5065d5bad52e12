namespace GovBot.Text;

/// <summary>The two languages we speak.</summary>
public static class Locales
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static bool IsEnglish(string? locale) => locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The catalogue's name of a locale; everything that is not English reads Chinese.</summary>
    public static string Of(string? locale) => IsEnglish(locale) ? English : Chinese;
}
