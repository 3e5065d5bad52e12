using System.Globalization;
using GovBot.Cases.Figures;
using GovBot.Cases.Staff;

namespace GovBot.Dialogs.Figures;

/// <summary>Says a period's figures, and what can be chosen.</summary>
public sealed class FiguresTalk(FiguresQuery query, ConventionFigures conventions, FiguresTerms terms, FiguresWords words)
{
    public const string ThisMonth = "this_month";
    public const string LastMonth = "last_month";
    public const string Quarter = "quarter";
    public const string Year = "year";
    public const string Page = "page";
    public const string Exclude = "exclude";
    public const string Rule = "rule";
    public const string Leave = "leave";
    public const string Granted = "granted";
    private const int MostLines = 12;
    private static readonly string[] Periods = [ThisMonth, LastMonth, Quarter, Year];

    public static IReadOnlyList<Offer> Offers(Talk talk, StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return
        [
            .. Periods.Append(Page)
                .Concat(FiguresExclusions.MayAsk(post) ? [Exclude] : [])
                .Concat(FiguresExclusions.MayRule(post) ? [Rule] : Array.Empty<string>())
                .Append(Leave).Select(id => new Offer(id, talk.Text($"figures.offer.{id}"))),
        ];
    }

    public static IReadOnlyList<Offer> Reasons(Talk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return [.. talk.Data.Figures.Exclusions.Select(reason => new Offer(reason.Id, reason.Name.For(talk.Locale)))];
    }

    public static IReadOnlyList<Offer> Applications(Talk talk, IReadOnlyList<AskedExclusion> waiting)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(waiting);
        return
        [
            .. waiting.Select(one => new Offer(IdOf(one), talk.Text("figures.application", ("number", one.Number), ("department", one.Department), ("reason", Reasons(talk).FirstOrDefault(reason => reason.Id == one.Reason)?.Label ?? one.Reason), ("words", one.Words)))),
            new(Leave, talk.Text("figures.offer.leave")),
        ];
    }

    public static IReadOnlyList<Offer> Rulings(Talk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return [new(Granted, talk.Text("figures.grant")), new("refused", talk.Text("figures.refuse"))];
    }

    public static string IdOf(AskedExclusion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Id.ToString(CultureInfo.InvariantCulture);
    }

    public async Task ShowAsync(Talk talk, StaffPost post, string which, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var viewed = await query.ViewAsync(post, PeriodOf(which), cancellationToken);
        if (!viewed.IsSuccess)
        {
            await talk.SayAsync(talk.Text("figures.nothing"), cancellationToken);
            return;
        }

        var view = viewed.Value;
        var lines = new List<string> { talk.Text("figures.head", ("title", talk.Text("figures.title")), ("period", words.Period(talk.Locale, view.Period))), words.Standing(talk.Locale, view) };
        lines.AddRange(view.Lines.Take(MostLines).Select(line => Line(talk, line)));
        if (view.Lines.Count == 0)
            lines.Add(talk.Text("figures.nothing"));
        if (view.Lines.Count > MostLines)
            lines.Add(talk.Text("figures.more", ("count", view.Lines.Count - MostLines)));
        lines.AddRange(view.Hints.Select(hint => talk.Text($"figures.hint.{hint.Kind}", ("name", hint.DepartmentName), ("numbers", string.Join(' ', hint.Numbers)))));
        lines.AddRange((await conventions.LinesAsync(post, view.Period, cancellationToken)).Take(MostLines).Select(line => Line(talk, line)));
        await talk.SayAsync(string.Join('\n', lines), cancellationToken);
    }

    private string Line(Talk talk, ConventionFigureLine line) => talk.Text(
        "figures.conventions.line",
        ("unit", line.Unit.Kind is null ? talk.Text("figures.all") : line.Name), ("proposed", line.Proposed), ("supported", line.Supported),
        ("adopted", words.Share(talk.Locale, line.AdoptedRate)), ("published", line.Published), ("kept", words.Share(talk.Locale, line.KeptRate)), ("kiosk", line.AtKiosk));

    private string Line(Talk talk, FigureLine line)
    {
        var counts = line.Row.Counted;
        string Of(Rate rate) => words.Share(talk.Locale, rate);
        return talk.Text(
            "figures.line",
            ("unit", words.Unit(talk.Locale, line)),
            ("cases", FiguresWords.Number(line.Row.Cases)),
            ("acknowledge", Of(counts.Acknowledge)),
            ("contact", Of(counts.Contact)),
            ("arrive", Of(counts.Arrive)),
            ("finish", Of(counts.Finish)),
            ("asked", FiguresWords.Number(counts[FigureMeasure.Asked])),
            ("answered", FiguresWords.Number(counts[FigureMeasure.Answered])),
            ("solved", Of(counts.Solved)),
            ("satisfied", Of(counts.Satisfied)));
    }

    private FiguresPeriod PeriodOf(string which) => which switch
    {
        LastMonth => terms.Current(FiguresSpan.Month).Before,
        Quarter => terms.Current(FiguresSpan.Quarter),
        Year => terms.Current(FiguresSpan.Year),
        _ => terms.Current(FiguresSpan.Month),
    };
}
