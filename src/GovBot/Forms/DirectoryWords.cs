using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Forms;

/// <summary>How people write the tables of the organisation: names of sheets and columns, kinds of units, roles.</summary>
public sealed record DirectoryWords(
    IReadOnlyList<SheetWords> Sheets, IReadOnlyDictionary<UnitKind, IReadOnlyList<string>> Kinds, IReadOnlyDictionary<Role, IReadOnlyList<string>> Roles)
{
    public static DirectoryWords None { get; } = new([], new Dictionary<UnitKind, IReadOnlyList<string>>(), new Dictionary<Role, IReadOnlyList<string>>());

    /// <summary>The columns that the import asks for, by sheet.</summary>
    public static IReadOnlyDictionary<string, string[]> Columns { get; } = new Dictionary<string, string[]>
    {
        ["units"] = ["kind", "code", "name", "above", "phone", "address", "hours", "periods"],
        ["compounds"] = ["code", "name", "committee", "address", "aliases", "company", "buildings"],
        ["people"] = ["number", "name", "role", "unit", "from", "to"],
    };
}

/// <summary>A sheet; the first name is the one to show.</summary>
public sealed record SheetWords(string Id, IReadOnlyList<string> Names, IReadOnlyList<ColumnWords> Columns);

/// <summary>A column, and what its cell may look like.</summary>
public sealed record ColumnWords(string Id, IReadOnlyList<string> Names, string? Example);
