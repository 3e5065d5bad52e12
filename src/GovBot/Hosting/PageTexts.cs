using YamlDotNet.Serialization;

namespace GovBot.Hosting;

/// <summary>The pages' wording, flat: "receipt.title" → text. English is taken for any locale that starts with "en".</summary>
public sealed class PageTexts(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Chinese = "zh-CN", English = "en";

    public static string Locale(string? asked) =>
        asked is not null && asked.StartsWith(English, StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    public IReadOnlyDictionary<string, string> For(string? locale)
    {
        var folder = Path.Combine(environment.ContentRootPath, configuration["GovBot:DialogsPath"] ?? "dialogs");
        using var file = File.OpenText(Path.Combine(folder, "text", Locale(locale), "pages.yaml"));
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten("", new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(file), flat);
        return flat;
    }

    private static void Flatten(string prefix, Dictionary<object, object> map, Dictionary<string, string> flat)
    {
        foreach (var (key, value) in map)
        {
            if (value is Dictionary<object, object> inner)
            {
                Flatten($"{prefix}{key}.", inner, flat);
            }
            else
            {
                flat[$"{prefix}{key}"] = $"{value}";
            }
        }
    }
}
