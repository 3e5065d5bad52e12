using System.Globalization;
using System.Net;
using System.Text;
using GovBot.Cases.Staff;
using GovBot.Text;

namespace GovBot.Demo;

/// <param name="Link">Enrols the browser that opens it.</param>
internal sealed record DemoKiosk(string Center, string Code, string Link);

/// <summary>The page for who tries the demo: the same in every language, one below the other.</summary>
internal sealed class DemoPage(TextCatalog texts)
{
    private const string Advance = """curl -X POST -H 'Content-Type: application/json' -d '{"days": 1}'""";

    public string Write(DateTimeOffset now, IReadOnlyList<DemoKiosk> kiosks, IReadOnlyList<OfferedCode> staff, string host)
    {
        var title = Html(texts.Get(Locales.Chinese, "demo.title"));
        var page = new StringBuilder($"<!doctype html><html lang=\"{Locales.Chinese}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>");
        foreach (var locale in new[] { Locales.Chinese, Locales.English })
        {
            Write(page, locale, now, kiosks, host);
            Staff(page, locale, staff);
        }

        return page.ToString();
    }

    private void Write(StringBuilder page, string locale, DateTimeOffset now, IReadOnlyList<DemoKiosk> kiosks, string host)
    {
        var moment = now.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"<section lang=\"{locale}\"><h1>{Html(texts.Get(locale, "demo.title"))}</h1><p>{Html(texts.Get(locale, "demo.about"))}");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Get(locale, "demo.now", ("now", moment)))}<ul><li><a href=\"/chat?lang={locale}\">{Html(texts.Get(locale, "demo.chat"))}</a>");
        foreach (var kiosk in kiosks)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html(kiosk.Link)}\">{Html(texts.Get(locale, "demo.kiosk", ("center", kiosk.Center)))}</a> <code>{Html(kiosk.Code)}</code>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</ul><p>{Html(texts.Get(locale, "demo.clock"))}<br><code>{Html($"{Advance} {host}/demo/clock/advance")}</code>");
    }

    private void Staff(StringBuilder page, string locale, IReadOnlyList<OfferedCode> staff)
    {
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Get(locale, "demo.staff"))}<ul>");
        foreach (var (post, code) in staff)
        {
            var unit = post.UnitName ?? texts.Get(locale, "staff.district");
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(texts.Get(locale, "staff.post", ("unit", unit), ("role", texts.Get(locale, $"staff.role.{post.Role}"))))} <code>{Html(code)}</code>");
        }

        page.Append("</ul></section>");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
