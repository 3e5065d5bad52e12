using System.Globalization;
using MiniExcelLibs;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>Reads tables from workbooks, CSV files and folders of them.</summary>
public static class SheetFiles
{
    private const long LargestFile = 50L * 1024 * 1024;

    public static bool IsTable(string path) => System.IO.Directory.Exists(path) || IsWorkbook(path) || HasEnding(path, ".csv");

    /// <summary>Sheets of all files, and what could not be read.</summary>
    public static (IReadOnlyList<Sheet> Sheets, IReadOnlyList<CellFinding> Findings) Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var (sheets, findings) = (new List<Sheet>(), new List<CellFinding>());
        var files = paths.SelectMany(Files).ToList();
        foreach (var path in files)
        {
            if (Read(path, files.Count > 1 ? $"{Path.GetFileName(path)}:" : "", sheets) is { } finding)
                findings.Add(finding);
        }

        if (sheets.Count == 0 && findings.Count == 0)
            findings.Add(new("The folder", "", "holds no .xlsx and no .csv.", "Put the tables there."));
        return (sheets, findings);
    }

    // Spreadsheets leave ~$name.xlsx beside a file that is open.
    private static IEnumerable<string> Files(string path) => System.IO.Directory.Exists(path)
        ? System.IO.Directory.EnumerateFiles(path).Where(file => IsTable(file) && Path.GetFileName(file) is var name && !name.StartsWith('~') && !name.StartsWith('.')).Order(StringComparer.Ordinal)
        : [path];

    private static CellFinding? Read(string path, string prefix, List<Sheet> sheets)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                return new(name, "", "is larger than 50 MB.", "Split it into several files.");
            sheets.AddRange(IsWorkbook(path) ? Workbook(path, prefix) : [new(name, Path.GetFileNameWithoutExtension(path), CsvText.Lines(CsvText.Decode(File.ReadAllBytes(path))))]);
            return null;
        }
        catch (UnclosedQuoteException fault)
        {
            return new(name, CellName.Of(fault.Column, fault.Row), "has a quote that is never closed.", "Close it, or write two quotes for one that is meant.");
        }
        // A reader of foreign files fails in as many ways as they are broken; all of them mean the same to the operator.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new(name, "", $"cannot be read ({fault.GetType().Name}).", "Open it in a spreadsheet, save it anew as .xlsx or CSV, and close it there.");
        }
    }

    private static List<Sheet> Workbook(string path, string prefix)
    {
        return [.. MiniExcel.GetSheetNames(path).Select(name => new Sheet($"{prefix}{name}", name, [.. MiniExcel.Query(path, useHeaderRow: false, sheetName: name).Select(Line)], IsOfWorkbook: true))];
    }

    private static SheetLine Line(object row, int index) => new(index + 1, [.. ((IDictionary<string, object?>)row).Values.Select(Text)]);

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        // A long number must not become 1E+16.
        double number when double.IsInteger(number) => number.ToString("F0", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static bool IsWorkbook(string path) => HasEnding(path, ".xlsx");

    private static bool HasEnding(string path, string ending) => Path.GetExtension(path).Equals(ending, StringComparison.OrdinalIgnoreCase);
}
