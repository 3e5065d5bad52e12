using System.Text;
using GovBot.Cases.Directory.Sheets;

namespace GovBot.Tests.Import;

public sealed class SheetFilesTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("govbot-sheets-").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    public void Csv_IsRead_InWhicheverEncodingItWasSaved(string encoding, bool withMark)
    {
        Encoding chosen = encoding == "utf-8" ? new UTF8Encoding(withMark) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        var path = Path.Combine(_folder, "人员.csv");
        File.WriteAllText(path, "工号,姓名\r\nW1,张㛃\r\n", chosen);

        var (sheets, findings) = SheetFiles.Read([path]);

        Assert.Empty(findings);
        Assert.Equal(("人员.csv", "人员"), (sheets[0].Source, sheets[0].Name));
        Assert.Equal(["工号", "姓名"], sheets[0].Lines[0].Cells);
        Assert.Equal(["W1", "张㛃"], sheets[0].Lines[1].Cells);
    }

    [Theory]
    [InlineData("a,b\nc", "1:a|b", "2:c")]
    [InlineData("a;b\tc\n\nd", "1:a;b|c", "2:", "3:d")]
    [InlineData("\"a,\"\"b\"\"\",c\r\nd", "1:a,\"b\"|c", "2:d")]
    [InlineData("\"a\nb\",c\nd", "1:a\nb|c", "2:d")]
    [InlineData("5\" pipe,x", "1:5\" pipe|x")]
    public void Csv_KeepsCellsAndRowNumbers(string text, params string[] rows)
    {
        var lines = CsvText.Lines(text);

        Assert.Equal(rows, lines.Select(line => $"{line.Number}:{string.Join('|', line.Cells)}"));
    }

    [Fact]
    public void Csv_IsRefusedAtTheCell_WhenAQuoteIsNeverClosed()
    {
        var path = Path.Combine(_folder, "people.csv");
        File.WriteAllText(path, "number,name\nW1,\"Zhang\nW2,Li\n");

        var (sheets, findings) = SheetFiles.Read([path]);

        Assert.Empty(sheets);
        Assert.StartsWith("people.csv!B2: has a quote that is never closed.", $"{Assert.Single(findings)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_KeepsRowNumbersAndValues_WithEmptyRowsAndCells()
    {
        var path = new Workbook()
            .Sheet("人员", [], ["工号", "姓名", "任职开始"], [], [], [1024, null, new DateOnly(2026, 1, 31)], [2024000000001234L, "张三 <2>"])
            .Sheet("说明", ["x"])
            .Save(Path.Combine(_folder, "all.xlsx"));

        var (sheets, findings) = SheetFiles.Read([path]);

        Assert.Empty(findings);
        Assert.Equal(["人员", "说明"], sheets.Select(sheet => sheet.Source));
        Assert.Equal(
            ["2:工号|姓名|任职开始", "5:1024||2026-01-31", "6:2024000000001234|张三 <2>|"],
            sheets[0].Lines.Where(line => !line.IsEmpty).Select(line => $"{line.Number}:{string.Join('|', line.Cells)}"));
    }

    [Fact]
    public void Folder_GivesAllItsTables_AndNothingElse()
    {
        new Workbook().Sheet("单位", ["x"]).Save(Path.Combine(_folder, "b.xlsx"));
        foreach (var name in (string[])["a.csv", "readme.txt", "~$b.xlsx", ".hidden.csv"])
            File.WriteAllText(Path.Combine(_folder, name), "x");

        var (sheets, findings) = SheetFiles.Read([_folder]);

        Assert.Empty(findings);
        Assert.Equal(["a.csv", "b.xlsx:单位"], sheets.Select(sheet => sheet.Source));
    }

    [Fact]
    public void File_IsNamed_WhenItIsNoWorkbook()
    {
        var path = Path.Combine(_folder, "broken.xlsx");
        File.WriteAllText(path, "not a zip");

        var (_, findings) = SheetFiles.Read([path]);

        Assert.StartsWith("broken.xlsx: cannot be read", $"{Assert.Single(findings)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_IsRefused_WhenNothingInItCanBeRead()
    {
        var (_, findings) = SheetFiles.Read([_folder]);

        Assert.Single(findings);
    }

    [Theory]
    [InlineData("# 示例", true)]
    [InlineData("#示例", true)]
    [InlineData("#N/A", false)]
    [InlineData("#REF!", false)]
    [InlineData("W1", false)]
    public void Line_IsANote_WhenItBeginsWithAHashOfAPerson(string cell, bool isNote) => Assert.Equal(isNote, new SheetLine(1, [cell]).IsNote);
}
