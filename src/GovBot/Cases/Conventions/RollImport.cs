using System.Security.Cryptography;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What an import found or did.</summary>
/// <param name="Findings">With these nothing was imported.</param>
/// <param name="Codes">Code by entry, where they were asked for; they are nowhere else.</param>
public sealed record RollOutcome(IReadOnlyList<CellFinding> Findings, IReadOnlyList<(VotingRollEntry Entry, string Committee, string? Code)> Codes);

/// <summary>Takes rolls over from tables: one row, one vote. The roll of each committee and body that is named in them is replaced as a whole. Stages only.</summary>
public sealed class RollImport(GovBotDbContext db, IDialogsSource dialogs, BusinessClock clock)
{
    private const int LongestText = 60;
    private const int CodeLength = 10;

    public async Task<RollOutcome> StageAsync(IReadOnlyList<Sheet> sheets, IEnumerable<CellFinding> unread, bool withCodes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var findings = unread.ToList();
        var places = await PlacesAsync(cancellationToken);
        var rows = sheets.SelectMany(sheet => new SheetTable(sheet, dialogs.Current.Conventions.Roll.Sheet, findings).Rows).Select(row => (Row: row, Read: Read(row, places))).ToList();
        if (rows.Count == 0 && findings.Count == 0)
            findings.Add(new(sheets[0].Source, "", "holds no rows.", "Write a row for each vote."));
        foreach (var twice in rows.GroupBy(row => row.Read).SelectMany(same => same.Skip(1).Select(row => (row.Row, same.First().Row.Place))))
            twice.Row.Wrong("name", $"stands in {twice.Place} already.", "Keep one: nobody votes twice.");
        foreach (var (committee, body) in rows.Select(row => (row.Read.CommitteeId, row.Read.Body)).Distinct())
        {
            if (await IsOpenAsync(committee, body, cancellationToken))
                findings.Add(new(sheets[0].Source, "", "is for a body that is voting in chat just now.", "Import it when that round is counted."));
        }

        return findings.Count > 0 ? new(findings, []) : new([], await ReplaceAsync([.. rows.Select(row => row.Read)], withCodes, places, cancellationToken));
    }

    private async Task<IReadOnlyList<(VotingRollEntry Entry, string Committee, string? Code)>> ReplaceAsync(List<RollRow> rows, bool withCodes, RollPlaces places, CancellationToken cancellationToken)
    {
        var (now, staged) = (clock.UtcNow, new List<(VotingRollEntry Entry, string Committee, string? Code)>());
        foreach (var roll in rows.GroupBy(row => (row.CommitteeId, row.Body)))
        {
            var (committee, body) = roll.Key;
            db.RemoveRange(await db.VotingRollEntries.Where(entry => entry.CommitteeId == committee && entry.Body == body).ToListAsync(cancellationToken));
            foreach (var (at, row) in roll.Index())
            {
                var code = withCodes ? RandomNumberGenerator.GetString("0123456789", CodeLength) : null;
                var entry = new VotingRollEntry
                {
                    CommitteeId = committee,
                    Body = body,
                    No = at + 1,
                    Name = row.Name,
                    CompoundId = row.CompoundId,
                    BuildingId = row.BuildingId,
                    CodeHash = code is null ? null : VotingRolls.HashOf(db, code),
                    ImportedAt = now,
                };
                db.Add(entry);
                staged.Add((entry, places.Committees.Values.First(known => known.Id == committee).Name, code));
            }
        }

        return staged;
    }

    private RollRow Read(SheetRow row, RollPlaces places)
    {
        var committee = places.Committees.GetValueOrDefault(row.Code("committee"));
        if (committee is null)
            row.Wrong("committee", "is no committee.", "Write the code of one, as in the table of units.");
        var body = Body(row.Text("body", LongestText));
        if (body is null)
            row.Wrong("body", "is not known.", $"Write one of: {string.Join(", ", dialogs.Current.Conventions.Roll.Bodies.Values.Select(names => names[0]))}.");
        var name = row.Text("name", LongestText);
        var (compoundCode, buildingName) = (row.TextOrNull("compound", LongestText), row.TextOrNull("building", LongestText));
        var compound = compoundCode is null ? null : places.Compounds.GetValueOrDefault(compoundCode);
        if (compoundCode is not null && (compound is null || compound.CommitteeId != committee?.Id))
            row.Wrong("compound", "is no compound of this committee.", "Write its code, as in the table of compounds.");
        var building = compound is null || buildingName is null ? null : places.Buildings[compound.Id].FirstOrDefault(known => known.Name == buildingName);
        if (buildingName is not null && building is null)
            row.Wrong("building", "is no building of this compound.", "Write it as in the table of compounds, with the compound's code beside it.");
        if (body == VotingBody.Households && buildingName is null)
            row.Wrong("building", "is missing.", "A home is counted with its building.");
        return new(committee?.Id ?? 0, body ?? default, name, compound?.Id, building?.Id);
    }

    private VotingBody? Body(string text) => dialogs.Current.Conventions.Roll.Bodies.Where(body => SheetTable.IsOneOf(text, body.Value.Prepend($"{body.Key}"))).Select(body => (VotingBody?)body.Key).FirstOrDefault();

    private Task<bool> IsOpenAsync(long committee, VotingBody body, CancellationToken cancellationToken) => db.Conventions.IgnoreAutoIncludes().AnyAsync(
        convention => convention.Facts.CommitteeId == committee && convention.Facts.Body == body && convention.State == ConventionState.Voting && convention.Votes.Any(vote => vote.InChat && vote.Outcome == null), cancellationToken);

    private async Task<RollPlaces> PlacesAsync(CancellationToken cancellationToken) => new(
        await db.Committees.AsNoTracking().ToDictionaryAsync(committee => committee.Code, StringComparer.Ordinal, cancellationToken),
        await db.Compounds.AsNoTracking().ToDictionaryAsync(compound => compound.Code, StringComparer.Ordinal, cancellationToken),
        (await db.Buildings.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(building => building.CompoundId));

    private sealed record RollRow(long CommitteeId, VotingBody Body, string Name, long? CompoundId, long? BuildingId);

    private sealed record RollPlaces(Dictionary<string, ResidentsCommittee> Committees, Dictionary<string, Compound> Compounds, ILookup<long, Building> Buildings);
}
