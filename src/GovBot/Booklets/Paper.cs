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
        html { line-break: strict; hanging-punctuation: allow-end; }
        body { font: 11.5pt/1.75 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; color: #111; max-width: 162mm; margin: 0 auto; padding: 0 4mm; text-align: justify; text-justify: inter-ideograph; }
        h1, h2, h3, .line { font-family: 'Noto Sans CJK SC', 'Heiti SC', SimHei, sans-serif; text-align: left; }
        h1 { font-size: 22pt; line-height: 1.35; margin: 0 0 4mm; } h2 { font-size: 17pt; margin: 0 0 5mm; break-after: avoid; } h3 { font-size: 13.5pt; line-height: 1.4; margin: 0 0 1mm; break-after: avoid; }
        a { color: inherit; text-decoration: none; }
        .line { font-size: 9.5pt; line-height: 1.5; color: #555; margin: 0 0 2.5mm; break-after: avoid; }
        .why { text-indent: 2em; margin: 0 0 2mm; color: #333; }
        ol.clauses { list-style: none; margin: 0 0 2mm; padding: 0; } ol.clauses li { display: flex; margin: 0 0 1.5mm; }
        ol.clauses b { flex: 0 0 4.5em; font-weight: 600; white-space: nowrap; }
        section.one { margin: 0 0 9mm; break-inside: avoid-page; } section.long { break-inside: auto; } section.theme { break-before: page; }
        .case { border-left: 1mm solid #b8b8b8; padding: 1mm 0 1mm 4mm; margin: 2mm 0 0; font-size: 10pt; color: #333; break-inside: avoid; }
        .mark { border: 0.3mm solid #8c1d18; color: #8c1d18; padding: 0 1.5mm; font-size: 9pt; border-radius: 0.6mm; }
        """;

    public static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Nothing runs on these pages and nothing is fetched.</summary>
    public static void Guard(HttpContext http, string nonce, bool form = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action {(form ? "'self'" : "'none'")}";
        http.Response.ContentType = "text/html; charset=utf-8";
    }

    public static string Picture(string text)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(6))}";
    }

    public static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
