using System.Globalization;
using System.Text.Json;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Cases.Figures;

/// <summary>Figures as they are published: the same figures are the same bytes.</summary>
internal static class FiguresJson
{
    public static byte[] Write(FiguresPeriod period, IReadOnlyList<FigureRow> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("period", period.Key);
            json.WriteStartArray("rows");
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static IReadOnlyList<FigureRow> Read(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(Row)];
    }

    private static void Write(Utf8JsonWriter json, FigureRow row)
    {
        json.WriteStartObject();
        json.WriteString("unit", row.Unit.Kind?.ToString() ?? "");
        json.WriteNumber("id", row.Unit.Id);
        json.WriteNumber("judging", row.Judging);
        Write(json, "all", row.All);
        Write(json, "counted", row.Counted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, FigureCounts counts)
    {
        json.WriteStartObject(name);
        foreach (var (measure, sum) in counts.Sums.OrderBy(pair => pair.Key))
            json.WriteString(measure.ToString(), sum.ToString("0.####", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static FigureRow Row(JsonElement row) => new(
        new FigureUnit(Enum.TryParse<UnitKind>(row.GetProperty("unit").GetString(), out var kind) ? kind : null, row.GetProperty("id").GetInt64()),
        Counts(row.GetProperty("all")),
        Counts(row.GetProperty("counted")),
        row.GetProperty("judging").GetInt32());

    private static FigureCounts Counts(JsonElement counts) =>
        new(counts.EnumerateObject().ToDictionary(pair => Enum.Parse<FigureMeasure>(pair.Name), pair => decimal.Parse(pair.Value.GetString()!, CultureInfo.InvariantCulture)));
}
