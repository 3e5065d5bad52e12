using System.Linq.Expressions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Directory;

/// <summary>Brings the organisation up to what a file says, by its codes. What the file does not name stays: cases refer to it.</summary>
public sealed class DirectoryImport(GovBotDbContext db)
{
    /// <summary>Commits by itself; running it twice changes nothing. Returns how many rows were new or changed.</summary>
    public Task<int> RunAsync(DirectoryFile file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return db.WriteAsync(ct => ApplyAsync(file, ct), cancellationToken);
    }

    private async Task<int> ApplyAsync(DirectoryFile file, CancellationToken cancellationToken)
    {
        // Level by level: a row names the key of the one above it, which the database gives.
        var changes = await UpsertAsync(
            file.Departments, entry => entry.Code, row => row.Code,
            entry => new Department { Code = entry.Code, Name = entry.Name }, (row, entry) => (row.Name, row.Phone) = (entry.Name, entry.Phone), cancellationToken);
        changes += await UpsertAsync(
            file.Companies, entry => entry.Code, row => row.Code,
            entry => new PropertyCompany { Code = entry.Code, Name = entry.Name }, (row, entry) => row.Name = entry.Name, cancellationToken);
        changes += await UpsertAsync(
            file.Subdistricts, entry => entry.Code, row => row.Code,
            entry => new Subdistrict { Code = entry.Code, Name = entry.Name }, (row, entry) => row.Name = entry.Name, cancellationToken);
        var subdistricts = await db.Subdistricts.ToDictionaryAsync(row => row.Code, row => row.Id, cancellationToken);
        changes += await UpsertAsync(
            file.Subdistricts.SelectMany(above => above.Committees, (above, entry) => (Above: subdistricts[above.Code], Entry: entry)),
            item => item.Entry.Code, row => row.Code,
            item => new ResidentsCommittee { Code = item.Entry.Code, Name = item.Entry.Name }, Fill, cancellationToken);
        var committees = await db.Committees.ToDictionaryAsync(row => row.Code, row => row.Id, cancellationToken);
        var entries = file.Subdistricts.SelectMany(above => above.Committees).ToList();
        changes += await UpsertAsync(
            entries.SelectMany(above => above.Centers, (above, entry) => (Above: committees[above.Code], Entry: entry)),
            item => item.Entry.Code, row => row.Code,
            item => new NeighborhoodCenter { Code = item.Entry.Code, Name = item.Entry.Name },
            (row, item) => (row.CommitteeId, row.Name, row.Address) = (item.Above, item.Entry.Name, item.Entry.Address), cancellationToken);
        changes += await UpsertAsync(
            entries.SelectMany(above => above.Compounds, (above, entry) => (Above: committees[above.Code], Entry: entry)),
            item => item.Entry.Code, row => row.Code,
            item => new Compound { Code = item.Entry.Code, Name = item.Entry.Name }, Fill, cancellationToken);
        return changes + await BuildingsAsync(entries, cancellationToken);
    }

    private static void Fill(ResidentsCommittee row, (long Above, CommitteeEntry Entry) item) =>
        (row.SubdistrictId, row.Name, row.Phone, row.Address, row.Hours, row.Periods) =
        (item.Above, item.Entry.Name, item.Entry.Phone, item.Entry.Address, item.Entry.Hours, item.Entry.Periods);

    private static void Fill(Compound row, (long Above, CompoundEntry Entry) item) =>
        (row.CommitteeId, row.Name, row.Address, row.Aliases) =
        (item.Above, item.Entry.Name, item.Entry.Address, item.Entry.Aliases.Count == 0 ? null : string.Join('\n', item.Entry.Aliases));

    private async Task<int> BuildingsAsync(List<CommitteeEntry> committees, CancellationToken cancellationToken)
    {
        var compounds = await db.Compounds.ToDictionaryAsync(row => row.Code, row => row.Id, cancellationToken);
        var known = await db.Buildings.ToDictionaryAsync(row => (row.CompoundId, row.Name), cancellationToken);
        foreach (var compound in committees.SelectMany(committee => committee.Compounds))
        {
            var position = 0;
            foreach (var name in compound.Buildings)
            {
                position++;
                if (known.TryGetValue((compounds[compound.Code], name), out var building))
                    building.Position = position;
                else
                    db.Add(new Building { CompoundId = compounds[compound.Code], Name = name, Position = position });
            }
        }

        return await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<int> UpsertAsync<TEntry, TRow>(
        IEnumerable<TEntry> entries, Func<TEntry, string> codeOf, Expression<Func<TRow, string>> code,
        Func<TEntry, TRow> make, Action<TRow, TEntry> fill, CancellationToken cancellationToken)
        where TRow : class
    {
        var rows = await db.Set<TRow>().ToDictionaryAsync(code.Compile(), cancellationToken);
        foreach (var entry in entries)
        {
            if (!rows.TryGetValue(codeOf(entry), out var row))
                db.Add(row = make(entry));
            fill(row, entry);
        }

        return await db.SaveChangesAsync(cancellationToken);
    }
}
