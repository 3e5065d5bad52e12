using System.Linq.Expressions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Directory;

/// <summary>The units of the database by kind and code.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<(UnitKind Kind, string Code), long> _ids = [];

    public static async Task<UnitBook> LoadAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        var book = new UnitBook();
        await book.AddAsync(UnitKind.Subdistrict, db.Subdistricts, row => new(row.Code, row.Id), cancellationToken);
        await book.AddAsync(UnitKind.Committee, db.Committees, row => new(row.Code, row.Id), cancellationToken);
        await book.AddAsync(UnitKind.Department, db.Departments, row => new(row.Code, row.Id), cancellationToken);
        await book.AddAsync(UnitKind.Center, db.Centers, row => new(row.Code, row.Id), cancellationToken);
        await book.AddAsync(UnitKind.Company, db.PropertyCompanies, row => new(row.Code, row.Id), cancellationToken);
        return book;
    }

    /// <summary>The kind of the unit that has this code, if it is not this one.</summary>
    public UnitKind? OtherKind(UnitKind kind, string code) =>
        Has(kind, code) ? null : Enum.GetValues<UnitKind>().Where(other => Has(other, code)).Cast<UnitKind?>().FirstOrDefault();

    public bool Has(UnitKind kind, string code) => _ids.ContainsKey((kind, code));

    public long Id(UnitKind kind, string code) => _ids[(kind, code)];

    private async Task AddAsync<T>(UnitKind kind, IQueryable<T> rows, Expression<Func<T, Named>> named, CancellationToken cancellationToken)
    {
        foreach (var unit in await rows.Select(named).ToListAsync(cancellationToken))
            _ids[(kind, unit.Code)] = unit.Id;
    }

    private sealed record Named(string Code, long Id);
}
