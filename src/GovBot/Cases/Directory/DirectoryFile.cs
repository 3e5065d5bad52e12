using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;
using GovBot.Forms.Loading;

namespace GovBot.Cases.Directory;

/// <summary>The organisation as a file says it: subdistricts with committees, these with compounds and centers; departments; property companies.</summary>
public sealed record DirectoryFile(IReadOnlyList<SubdistrictEntry> Subdistricts, IReadOnlyList<DepartmentEntry> Departments, IReadOnlyList<CompanyEntry> Companies)
{
    /// <summary>Reads a file; without mistakes it has no findings.</summary>
    public static async Task<(DirectoryFile File, IReadOnlyList<Finding> Findings)> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var reader = new DirectoryReader();
        return (reader.Read(await File.ReadAllTextAsync(path, cancellationToken), path), reader.Findings);
    }
}

public sealed record SubdistrictEntry(string Code, string Name, IReadOnlyList<CommitteeEntry> Committees);

public sealed record CommitteeEntry(
    string Code, string Name, string? Phone, string? Address, string? Hours, string? Periods,
    IReadOnlyList<CompoundEntry> Compounds, IReadOnlyList<CenterEntry> Centers);

public sealed record CompoundEntry(string Code, string Name, string? Address, IReadOnlyList<string> Aliases, IReadOnlyList<string> Buildings)
{
    /// <summary>Code of the property company that manages it.</summary>
    public string? Company { get; init; }
}

public sealed record CenterEntry(string Code, string Name, string? Address);

public sealed record DepartmentEntry(string Code, string Name, string? Phone, string? Periods = null);

public sealed record CompanyEntry(string Code, string Name);

/// <summary>Says every mistake with its line.</summary>
internal sealed partial class DirectoryReader
{
    private readonly Findings _findings = new();
    private readonly List<(MapReader Entry, string Company)> _named = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings.All;

    public DirectoryFile Read(string text, string file)
    {
        if (YamlFile.Read(text, file, _findings) is not YamlMap map)
        {
            if (!_findings.Any)
                _findings.Add(file, 1, "Begin with 'subdistricts:'.");
            return new DirectoryFile([], [], []);
        }

        var root = new MapReader(map, _findings);
        var read = new DirectoryFile(
            All(root, "subdistricts", Subdistrict), All(root, "departments", Department), All(root, "companies", entry => new CompanyEntry(Code(entry), entry.Text("name"))));
        foreach (var (entry, company) in _named.Where(named => read.Companies.All(known => known.Code != named.Company)))
            entry.Wrong(entry.Item("company")!, "company", "the code of a company under 'companies:'");
        root.Done();
        return read;
    }

    private string? Company(MapReader entry)
    {
        var company = entry.TextOrNull("company");
        if (company is not null)
            _named.Add((entry, company));
        return company;
    }

    private SubdistrictEntry Subdistrict(MapReader entry) => new(Code(entry), entry.Text("name"), All(entry, "committees", Committee));

    private CommitteeEntry Committee(MapReader entry) => new(
        Code(entry), entry.Text("name"), entry.TextOrNull("phone"), entry.TextOrNull("address"), entry.TextOrNull("hours"), Periods(entry),
        All(entry, "compounds", Compound), All(entry, "centers", center => new CenterEntry(Code(center), center.Text("name"), center.TextOrNull("address"))));

    private CompoundEntry Compound(MapReader entry) => new(
        Code(entry), entry.Text("name"), entry.TextOrNull("address"), entry.Words("aliases"), Buildings(entry)) { Company = Company(entry) };

    private DepartmentEntry Department(MapReader entry) => new(Code(entry), entry.Text("name"), entry.TextOrNull("phone"), Periods(entry));

    private static List<T> All<T>(MapReader map, string key, Func<MapReader, T> read)
    {
        var all = new List<T>();
        foreach (var entry in map.Maps(key, required: false))
        {
            all.Add(read(entry));
            entry.Done();
        }

        return all;
    }

    private string Code(MapReader entry)
    {
        var code = entry.Text("code");
        if (code.Length > 0 && !CodePattern().IsMatch(code))
            entry.Wrong(entry.Item("code")!, "code", "letters, digits and -, at most 60");
        else if (code.Length > 0 && !_codes.Add(code))
            _findings.Add(entry.Item("code")!, $"The code '{code}' stands here for the second time; each needs its own.");
        return code;
    }

    private static string? Periods(MapReader entry)
    {
        var periods = entry.TextOrNull("periods");
        if (periods is not null && OfficeHours.TryRead(periods, WorkingHours.Default.Weekdays) is null)
            entry.Wrong(entry.Item("periods")!, "periods", "periods of a day like 09:00-11:30 13:30-17:30");
        return periods;
    }

    private static IReadOnlyList<string> Buildings(MapReader entry)
    {
        var (names, problem) = BuildingNames.Expand(entry.Words("buildings"));
        if (problem is not null)
            entry.Wrong(entry.Item("buildings")!, "buildings", problem);
        return names;
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,60}$")]
    private static partial Regex CodePattern();
}
