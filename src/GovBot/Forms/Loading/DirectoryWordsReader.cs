using GovBot.Data.Domain.Organisation;

namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/directory.yaml</c>. Its ids are the program's: none may be missing, none is new.</summary>
internal sealed class DirectoryWordsReader(Findings findings)
{
    public DirectoryWords Read(MapReader root)
    {
        var words = new DirectoryWords(
            [.. root.Maps("sheets").Select(Sheet)],
            Lists(root.Nested("kinds"), Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.District)),
            Lists(root.Nested("roles"), Roles.Posts));
        root.Done();
        Same(root.Map, words.Sheets.Select(sheet => sheet.Id), DirectoryWords.Columns.Keys);
        return words;
    }

    private SheetWords Sheet(MapReader sheet)
    {
        var read = new SheetWords(sheet.Text("id"), sheet.Words("names", required: true), [.. sheet.Maps("columns").Select(Column)]);
        sheet.Done();
        if (DirectoryWords.Columns.TryGetValue(read.Id, out var columns))
            Same(sheet.Map, read.Columns.Select(column => column.Id), columns);
        return read;
    }

    private static ColumnWords Column(MapReader column)
    {
        var read = new ColumnWords(column.Text("id"), column.Words("names", required: true), column.TextOrNull("example"));
        column.Done();
        return read;
    }

    private static Dictionary<T, IReadOnlyList<string>> Lists<T>(MapReader? map, IEnumerable<T> keys)
        where T : struct, Enum
    {
        var lists = map is null ? [] : keys.ToDictionary(key => key, key => map.Words($"{key}", required: true));
        map?.Done();
        return lists;
    }

    private void Same(YamlMap at, IEnumerable<string> ids, IEnumerable<string> expected)
    {
        if (!ids.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            findings.Add(at, $"The ids here should be {string.Join(", ", expected)}, each once.");
    }
}
