using System.Globalization;
using GovBot.Data.Domain.Organisation;
using GovBot.Text;

namespace GovBot.Cases.Figures;

/// <summary>How figures are written: — where there is nothing to speak of, never 0 % or 100 %.</summary>
public sealed class FiguresWords(TextCatalog texts)
{
    public string Share(string locale, Rate rate) => rate.Value is { } value
        ? texts.Get(locale, "figures.share", ("percent", (100 * value).ToString("0.0", CultureInfo.InvariantCulture)), ("part", Number(rate.Part)), ("whole", Number(rate.Whole)))
        : None(locale);

    public string None(string locale) => texts.Get(locale, "figures.none");

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public string Period(string locale, FiguresPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return texts.Get(locale, $"figures.period.{period.Span}", ("period", period.Key), ("from", texts.Day(locale, period.From)), ("to", texts.Day(locale, period.To.AddDays(-1))), ("first", period.From.Year), ("last", period.To.AddDays(-1).Year));
    }

    public string Standing(string locale, FiguresView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return texts.Get(locale, $"figures.standing.{view.Standing}", ("date", view.PublishedOn is { } day ? texts.Day(locale, day) : ""));
    }

    public string Unit(string locale, FigureLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Row.Unit.Kind is null ? texts.Get(locale, "figures.all") : line.Name;
    }

    public string Heading(string locale, UnitKind? kind) => texts.Get(locale, $"figures.heading.{kind?.ToString() ?? "All"}");

    public string Column(string locale, string key) => texts.Get(locale, $"figures.column.{key}");
}
