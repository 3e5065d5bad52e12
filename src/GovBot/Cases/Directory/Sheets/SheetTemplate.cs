using GovBot.Forms;
using MiniExcelLibs;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>A workbook to fill in. Its example rows are notes to the import.</summary>
public static class SheetTemplate
{
    public static Task WriteAsync(string path, DirectoryWords words, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        return MiniExcel.SaveAsAsync(path, words.Sheets.ToDictionary(sheet => sheet.Names[0], Rows), cancellationToken: cancellationToken);
    }

    private static object Rows(SheetWords sheet) => new[] { sheet.Columns.ToDictionary(column => column.Names[0], column => (object?)column.Example) };
}
