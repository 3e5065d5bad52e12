using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What units and places are called.</summary>
public sealed record SummonsNames(string Committee, string? Lead, string Place);

/// <summary>The words of a notice about a summons.</summary>
public sealed class SummonsWording(GovBotDbContext db, TextCatalog texts, DueWords due, SummonsSteps steps)
{
    public async Task<SummonsNames> NamesAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (facts, lead) = (request.Facts, request.Lead?.DepartmentId);
        var compound = await db.Compounds.Where(row => row.Id == facts.CompoundId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var building = await db.Buildings.Where(row => row.Id == facts.BuildingId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        return new(
            await db.Committees.Where(row => row.Id == facts.CommitteeId).Select(row => row.Name).SingleAsync(cancellationToken),
            await db.Departments.Where(row => row.Id == lead).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            $"{compound} {building}".Trim());
    }

    /// <param name="key">Text <c>summons.notice.{key}</c>.</param>
    /// <param name="step">What begins to run with it.</param>
    public string Notice(string locale, string key, SummonsRequest request, SummonsTrigger trigger, SummonsNames names, CaseStep? step)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(names);
        return texts.Get(
            locale,
            $"summons.notice.{key}",
            ("number", request.Number),
            ("category", request.Facts.CategoryName ?? texts.Get(locale, "desk.no_category")),
            ("place", names.Place.Length > 0 ? names.Place : texts.Get(locale, "desk.no_place")),
            ("committee", names.Committee),
            ("lead", names.Lead ?? ""),
            ("date", Said(locale, DateOf(request, trigger))),
            ("due", step is null ? "" : due.Explain(locale, step, steps.DaysOnHold(request, step))));
    }

    /// <summary>The date that a move is about: a <see cref="DateOnly"/> or, for a visit, a moment of Shanghai.</summary>
    internal static object? DateOf(SummonsRequest request, SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.ProposeVisit or SummonsTrigger.AgreeVisit => request.Meeting.At.InShanghai(),
        SummonsTrigger.Hold or SummonsTrigger.ReviewHold => request.CurrentHold?.ReviewOn,
        SummonsTrigger.AskExtension => request.Extension.Until,
        _ => request.CommittedTo,
    };

    private string Said(string locale, object? date) => date switch
    {
        DateOnly day => texts.Day(locale, day),
        DateTimeOffset at => texts.Moment(locale, at),
        _ => "",
    };
}
