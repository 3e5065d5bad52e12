using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Directory;

/// <summary>Units, compounds and buildings, level by level: a row names the key of the one above it, which the database gives.</summary>
internal sealed class UnitsImport(GovBotDbContext db, ChangeLog changes)
{
    public async Task RunAsync(DirectoryRows rows, CancellationToken cancellationToken)
    {
        await DepartmentsAsync(Of(rows, UnitKind.Department), cancellationToken);
        await CompaniesAsync(Of(rows, UnitKind.Company), cancellationToken);
        await SubdistrictsAsync(Of(rows, UnitKind.Subdistrict), cancellationToken);
        await CommitteesAsync(Of(rows, UnitKind.Committee), await UnitBook.LoadAsync(db, cancellationToken), cancellationToken);
        var book = await UnitBook.LoadAsync(db, cancellationToken);
        await CentersAsync(Of(rows, UnitKind.Center), book, cancellationToken);
        await CompoundsAsync(rows.Compounds, book, cancellationToken);
        await BuildingsAsync(rows.Compounds, cancellationToken);
    }

    private static List<UnitRow> Of(DirectoryRows rows, UnitKind kind) => [.. rows.Units.Where(unit => unit.Kind == kind)];

    private async Task DepartmentsAsync(List<UnitRow> rows, CancellationToken cancellationToken)
    {
        var known = await db.Departments.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "department",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new Department { Code = entry.Code, Name = entry.Name });
                (row.Name, row.Phone, row.Periods) = (entry.Name, entry.Phone, entry.Periods);
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task CompaniesAsync(List<UnitRow> rows, CancellationToken cancellationToken)
    {
        var known = await db.PropertyCompanies.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "company",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new PropertyCompany { Code = entry.Code, Name = entry.Name });
                row.Name = entry.Name;
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task SubdistrictsAsync(List<UnitRow> rows, CancellationToken cancellationToken)
    {
        var known = await db.Subdistricts.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "subdistrict",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new Subdistrict { Code = entry.Code, Name = entry.Name });
                row.Name = entry.Name;
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task CommitteesAsync(List<UnitRow> rows, UnitBook book, CancellationToken cancellationToken)
    {
        var known = await db.Committees.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "committee",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new ResidentsCommittee { Code = entry.Code, Name = entry.Name });
                (row.SubdistrictId, row.Name, row.Phone) = (book.Id(UnitKind.Subdistrict, entry.Above!), entry.Name, entry.Phone);
                (row.Address, row.Hours, row.Periods) = (entry.Address, entry.Hours, entry.Periods);
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task CentersAsync(List<UnitRow> rows, UnitBook book, CancellationToken cancellationToken)
    {
        var known = await db.Centers.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "center",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new NeighborhoodCenter { Code = entry.Code, Name = entry.Name });
                (row.CommitteeId, row.Name, row.Address) = (book.Id(UnitKind.Committee, entry.Above!), entry.Name, entry.Address);
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task CompoundsAsync(IReadOnlyList<CompoundRow> rows, UnitBook book, CancellationToken cancellationToken)
    {
        var known = await db.Compounds.ToDictionaryAsync(row => row.Code, cancellationToken);
        await changes.PutAsync(
            "compound",
            rows,
            entry =>
            {
                var row = known.GetValueOrDefault(entry.Code) ?? Add(new Compound { Code = entry.Code, Name = entry.Name });
                (row.CommitteeId, row.Name, row.Address) = (book.Id(UnitKind.Committee, entry.Committee), entry.Name, entry.Address);
                row.CompanyId = entry.Company is { } company ? book.Id(UnitKind.Company, company) : null;
                row.Aliases = entry.Aliases.Count == 0 ? null : string.Join('\n', entry.Aliases);
                return (row, entry.Code);
            },
            cancellationToken);
    }

    private async Task BuildingsAsync(IReadOnlyList<CompoundRow> rows, CancellationToken cancellationToken)
    {
        var compounds = await db.Compounds.ToDictionaryAsync(row => row.Code, row => row.Id, cancellationToken);
        var known = await db.Buildings.ToDictionaryAsync(row => (row.CompoundId, row.Name), cancellationToken);
        await changes.PutAsync(
            "building",
            [.. rows.SelectMany(row => row.Buildings.Select((name, at) => (Compound: row.Code, Name: name, Position: at + 1)))],
            entry =>
            {
                var row = known.GetValueOrDefault((compounds[entry.Compound], entry.Name)) ?? Add(new Building { CompoundId = compounds[entry.Compound], Name = entry.Name });
                row.Position = entry.Position;
                return (row, $"{entry.Compound} {entry.Name}");
            },
            cancellationToken);
    }

    private T Add<T>(T row)
        where T : class
    {
        db.Add(row);
        return row;
    }
}
