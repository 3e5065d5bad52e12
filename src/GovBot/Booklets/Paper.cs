using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using QRCoder;

namespace GovBot.Booklets;

/// <summary>What all printed pages share: Chinese typography, a nonce for their one style, pictures to scan.</summary>
internal static class Paper
{
    public const string Style =
        """
        @page { size: A4; margin: 22mm 24mm 20mm; @bottom-center { content: counter(page); font: 9pt 'Noto Serif CJK SC', SimSun, serif; } }
        @page :first { @bottom-center { content: none; } }
        html { line-break: strict; hanging-punctuation: allow-end; text-spacing-trim: normal; text-autospace: normal; orphans: 2; widows: 2; }
        body { font: 11.5pt/1.75 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; color: #111; max-width: 162mm; margin: 0 auto; padding: 0 4mm; text-align: justify; text-justify: inter-ideograph; }
        h1, h2, h3, .line { font-family: 'Noto Sans CJK SC', 'Heiti SC', SimHei, sans-serif; text-align: left; }
        h1 { font-size: 22pt; line-height: 1.35; margin: 0 0 4mm; } h2 { font-size: 17pt; margin: 0 0 5mm; break-after: avoid; } h3 { font-size: 13.5pt; line-height: 1.4; margin: 0 0 1mm; break-after: avoid; }
        a { color: inherit; text-decoration: none; }
        .line { font-size: 9.5pt; line-height: 1.5; color: #555; margin: 0 0 2.5mm; break-after: avoid; }
        .why { text-indent: 2em; margin: 0 0 2mm; color: #333; }
        ol.clauses { list-style: none; margin: 0 0 2mm; padding: 0; } ol.clauses li { display: flex; margin: 0 0 1.5mm; } ol.clauses li:first-child { break-after: avoid; }
        ol.clauses b { flex: 0 0 4.5em; font-weight: 600; white-space: nowrap; }
        section.one { margin: 0 0 9mm; break-inside: avoid-page; } section.long { break-inside: auto; } section.theme { break-before: page; }
        .case { border-left: 1mm solid #b8b8b8; padding: 1mm 0 1mm 4mm; margin: 2mm 0 0; font-size: 10pt; color: #333; break-inside: avoid; break-before: avoid; }
        @media print { body { padding: 0; } } @media screen { body { padding: 5mm 4mm; } }
        .mark { border: 0.3mm solid #8c1d18; color: #8c1d18; padding: 0 1.5mm; font-size: 9pt; border-radius: 0.6mm; }
        """;

    public static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What repeats on each page, in small.</summary>
    public const string Running = "font: 9pt 'Noto Sans CJK SC', SimHei, sans-serif; color: #666;";

    /// <summary>As a string of a style sheet that lies in a page.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"\"{string.Concat(text.Select(sign => sign is '"' or '\\' or '<' or '\n' ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)sign:x} ") : sign.ToString()))}\"";
    }

    /// <summary>Nothing is fetched by these pages, and nothing runs on them but what carries the nonce, where that is asked for.</summary>
    public static void Guard(HttpContext http, string nonce, bool form = false, bool script = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}';{(script ? $" script-src 'nonce-{nonce}';" : "")} img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action {(form ? "'self'" : "'none'")}";
        http.Response.ContentType = "text/html; charset=utf-8";
    }

    public static string Picture(string text)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(6))}";
    }

    public static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>第十二条 where that is how clauses are counted.</summary>
    /// <param name="signs">Nought to ten; fewer for plain numbers.</param>
    public static string Numeral(string signs, int no)
    {
        ArgumentNullException.ThrowIfNull(signs);
        if (signs.Length < 11 || no > 99)
            return Number(no);
        var (tens, ones) = (no / 10, no % 10);
        var ten = signs[10].ToString();
        return (tens switch { 0 => "", 1 => ten, _ => signs[tens] + ten }) + (ones == 0 && tens > 0 ? "" : signs[ones].ToString());
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
