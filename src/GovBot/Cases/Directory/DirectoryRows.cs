using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Cases.Directory;

/// <summary>The organisation as rows that name each other by code, with what is wrong in them.</summary>
public sealed record DirectoryRows(IReadOnlyList<UnitRow> Units, IReadOnlyList<CompoundRow> Compounds, IReadOnlyList<PostRow> Posts, IReadOnlyList<CellFinding> Findings)
{
    /// <summary>Of a file whose units stand within each other.</summary>
    public static DirectoryRows Of(DirectoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var committees = file.Subdistricts.SelectMany(above => above.Committees, (above, committee) => (Above: above.Code, Committee: committee)).ToList();
        return new(
            [
                .. file.Subdistricts.Select(entry => new UnitRow(UnitKind.Subdistrict, entry.Code, entry.Name)),
                .. committees.Select(item => new UnitRow(UnitKind.Committee, item.Committee.Code, item.Committee.Name)
                {
                    Above = item.Above,
                    Phone = item.Committee.Phone,
                    Address = item.Committee.Address,
                    Hours = item.Committee.Hours,
                    Periods = item.Committee.Periods,
                }),
                .. committees.SelectMany(item => item.Committee.Centers, (item, entry) =>
                    new UnitRow(UnitKind.Center, entry.Code, entry.Name) { Above = item.Committee.Code, Address = entry.Address }),
                .. file.Departments.Select(entry => new UnitRow(UnitKind.Department, entry.Code, entry.Name) { Phone = entry.Phone, Periods = entry.Periods }),
                .. file.Companies.Select(entry => new UnitRow(UnitKind.Company, entry.Code, entry.Name)),
            ],
            [.. committees.SelectMany(item => item.Committee.Compounds, (item, entry) => new CompoundRow(entry.Code, entry.Name, item.Committee.Code, entry.Address, entry.Aliases, entry.Buildings) { Company = entry.Company })],
            [],
            []);
    }
}

/// <summary>A unit of the district; <see cref="Above"/> is the subdistrict of a committee or the committee of a center.</summary>
public sealed record UnitRow(UnitKind Kind, string Code, string Name)
{
    public string? Above { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? Hours { get; init; }
    public string? Periods { get; init; }

    /// <summary>Where it stands, if in a table.</summary>
    public SheetRow? At { get; init; }
}

public sealed record CompoundRow(string Code, string Name, string Committee, string? Address, IReadOnlyList<string> Aliases, IReadOnlyList<string> Buildings)
{
    /// <summary>Code of the property company that manages it.</summary>
    public string? Company { get; init; }

    public SheetRow? At { get; init; }
}

/// <summary>A person in a post; a person of several posts has several rows.</summary>
public sealed record PostRow(string Person, string Name, Role Role, string? Unit, DateOnly From, DateOnly? To, SheetRow At);
