using System.Text.Json;
using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>What an eye and a finger meet: size and contrast of every visible text, size of every visible control.</summary>
internal static class Measurements
{
    private const string Script = """
        () => {
          const visible = element => {
            const box = element.getBoundingClientRect(), style = getComputedStyle(element);
            return box.width > 2 && box.height > 2 && style.visibility === 'visible' && style.display !== 'none'
              && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && element.checkVisibility();
          };
          const shrunken = element => {
            for (let e = element; e; e = e.parentElement) {
              const box = e.getBoundingClientRect();
              if (getComputedStyle(e).overflow === 'hidden' && (box.width <= 2 || box.height <= 2)) return true;
            }
            return false;
          };
          const rgb = text => (text.match(/[\d.]+/g) || []).map(Number);
          const luminance = ([r, g, b]) => {
            const part = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
            return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
          };
          const over = (top, below) => top.slice(0, 3).map((c, i) => c * (top[3] ?? 1) + below[i] * (1 - (top[3] ?? 1)));
          const ground = element => {
            const layers = [];
            for (let e = element; e; e = e.parentElement) layers.push(rgb(getComputedStyle(e).backgroundColor));
            return layers.reverse().reduce((below, top) => (top.length ? over(top, below) : below), [255, 255, 255]);
          };
          const contrast = element => {
            const back = ground(element), a = luminance(over(rgb(getComputedStyle(element).color), back)), b = luminance(back);
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          };
          const texts = [], controls = [];
          for (const element of document.body.querySelectorAll('*')) {
            if (!visible(element) || shrunken(element)) continue;
            const style = getComputedStyle(element);
            const own = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent.trim()).join(' ').trim();
            if (own || element.placeholder) texts.push({ text: own || element.placeholder, size: parseFloat(style.fontSize),
              lines: (parseFloat(style.lineHeight) || 0) / parseFloat(style.fontSize), contrast: contrast(element) });
            const box = element.getBoundingClientRect();
            if (element.matches('button, input, textarea, a[href]')) controls.push({ text: element.innerText || element.title || element.className,
              size: Math.min(box.width, box.height), lines: 0, contrast: 0 });
          }
          return JSON.stringify({ texts, controls });
        }
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<Measured> MeasureAsync(this IPage page) =>
        JsonSerializer.Deserialize<Measured>(await page.EvaluateAsync<string>(Script), Web)!;

    internal sealed record Measured(IReadOnlyList<Piece> Texts, IReadOnlyList<Piece> Controls);

    /// <param name="Size">Of the letters, or of the control's shorter side, in CSS pixels.</param>
    /// <param name="Lines">Line height as a multiple of the letters' size.</param>
    internal sealed record Piece(string Text, double Size, double Lines, double Contrast);
}
