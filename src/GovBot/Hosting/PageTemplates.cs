using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using GovBot.Text;

namespace GovBot.Hosting;

/// <summary>Fills the pages of ClientApp: {{nonce}}, {{lang}}, {{webchat}}, everything else a key of the pages' wording.</summary>
public sealed partial class PageTemplates(PageTexts texts)
{
    private static readonly string WebChatVersion = typeof(PageTemplates).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WebChatVersion").Value!;

    private readonly Dictionary<string, string> _templates = Load();

    public IResult Write(HttpContext http, string page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var locale = Locales.Of(http.Request.Query["lang"]);
        var words = texts.For(locale);
        PageHeaders.Add(http, nonce);
        return Results.Content(Placeholder().Replace(_templates[page], m => m.Groups[1].Value switch
        {
            "nonce" => nonce,
            "lang" => locale,
            "webchat" => $"/webchat/webchat-{WebChatVersion}.js",
            var key => WebUtility.HtmlEncode(words[key]),
        }), "text/html; charset=utf-8");
    }

    private static Dictionary<string, string> Load()
    {
        var assembly = typeof(PageTemplates).Assembly;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("pages/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            found[name["pages/".Length..]] = reader.ReadToEnd();
        }

        return found;
    }

    [GeneratedRegex(@"\{\{([a-z_.]+)\}\}")]
    private static partial Regex Placeholder();
}
