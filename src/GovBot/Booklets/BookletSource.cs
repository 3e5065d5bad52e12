using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Cases.Conventions;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Booklets;

/// <summary>One convention of the booklet, without anybody in it.</summary>
/// <param name="Place">A compound, or the committee where there is none: never a building.</param>
/// <param name="Why">What it came from, details that identify somebody covered.</param>
public sealed record BookletEntry(string Number, string ThemeId, string ThemeName, string Title, string Committee, string Place, string? Why, IReadOnlyList<Clause> Clauses, bool IsCommended)
{
    public DateOnly? EffectiveOn { get; init; }
    public string? RegistrationNumber { get; init; }

    /// <summary>从提议到通过: voices, and how the vote went.</summary>
    public int Voices { get; init; }
    public ConventionVote? Vote { get; init; }

    /// <summary>执行情况: answers of the last round of checks that has ended.</summary>
    public int Kept { get; init; }
    public int Asked { get; init; }
    public int Incidents { get; init; }
}

/// <summary>Which conventions go into a booklet.</summary>
/// <param name="CommendedOnly">Only those that the district calls good ones.</param>
public sealed record BookletChoice(bool CommendedOnly, string? ThemeId = null);

/// <summary>Reads what stands in a booklet, all at once.</summary>
public sealed class BookletSource(GovBotDbContext db, ConventionWording wording)
{
    public async Task<IReadOnlyList<BookletEntry>> ReadAsync(BookletChoice choice, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var standing = ConventionTransitions.Standing.ToArray();
        var conventions = await db.Conventions.AsNoTracking().AsSplitQuery()
            .Where(convention => standing.Contains(convention.State) && (!choice.CommendedOnly || convention.CommendedAt != null) && (choice.ThemeId == null || convention.Facts.ThemeId == choice.ThemeId))
            .OrderBy(convention => convention.Facts.ThemeId).ThenBy(convention => convention.Id).Take(most).ToListAsync(cancellationToken);
        var names = await wording.NamesAsync(conventions, cancellationToken);
        var compoundIds = conventions.Select(convention => convention.Facts.CompoundId).OfType<long>().Distinct().ToArray();
        var compounds = await db.Compounds.AsNoTracking().Where(compound => compoundIds.Contains(compound.Id)).ToDictionaryAsync(compound => compound.Id, compound => compound.Name, cancellationToken);
        var ids = conventions.Select(convention => convention.Id).ToArray();
        var answers = (await db.CheckAnswers.AsNoTracking().Where(answer => ids.Contains(answer.ConventionId) && !answer.IsCommittees && !answer.IsAnonymous)
            .Select(answer => new { answer.ConventionId, answer.CheckSeq, answer.Kept }).ToListAsync(cancellationToken)).ToLookup(answer => answer.ConventionId);
        var incidents = (await db.ConventionIncidents.Where(incident => ids.Contains(incident.ConventionId)).Select(incident => incident.ConventionId).ToListAsync(cancellationToken)).CountBy(id => id).ToDictionary();
        return
        [
            .. conventions.Where(convention => convention.Text is not null).Select(convention =>
            {
                var last = convention.Checks.Where(check => check.ClosedAt is not null).Max(check => (int?)check.Seq);
                var said = answers[convention.Id].Where(answer => answer.CheckSeq == last).ToList();
                return EntryOf(convention, names[convention.Id].Committee, compounds.GetValueOrDefault(convention.Facts.CompoundId ?? 0)) with
                {
                    Kept = said.Count(answer => answer.Kept == HowKept.Kept),
                    Asked = said.Count,
                    Incidents = incidents.GetValueOrDefault(convention.Id),
                };
            }),
        ];
    }

    private static BookletEntry EntryOf(Convention convention, string committee, string? compound)
    {
        var text = convention.Text!;
        return new(
            convention.Number, convention.Facts.ThemeId, convention.Facts.ThemeName, Covered(text.Title), committee, compound ?? committee,
            text.Problem is { Length: > 0 } problem ? Covered(problem) : null, [.. text.Clauses().Select(clause => clause with { Words = Covered(clause.Words) })], convention.CommendedAt is not null)
        {
            EffectiveOn = convention.EffectiveOn,
            RegistrationNumber = convention.RegistrationNumber,
            Voices = convention.Facts.Voice == ConventionVoice.Household ? convention.Frozen.Households : convention.Frozen.Persons,
            Vote = convention.LastVote,
        };
    }

    private static string Covered(string words) => PrivateDetails.Cover(words).Shown;
}
