using System.Globalization;
using GovBot.Data.Domain.Understanding;

namespace GovBot.Misses;

/// <summary>How many of the kept misses are understood by one state of <c>dialogs/</c>.</summary>
/// <param name="Said">How often people said them all.</param>
/// <param name="Labelled">Those that an editor has labelled; <paramref name="Right"/> of them are read as labelled.</param>
public sealed record MissRate(int Misses, int Understood, int Said, int SaidUnderstood, int Labelled, int Right)
{
    /// <param name="read">What is made of one, and whether that is understood or only guessed.</param>
    public static MissRate Of(IReadOnlyList<UnderstandingMiss> misses, Func<UnderstandingMiss, (string? Meaning, bool Sure)> read)
    {
        ArgumentNullException.ThrowIfNull(misses);
        var rows = misses.Select(miss => (miss, reading: read(miss))).ToList();
        var understood = rows.Where(r => r.reading is { Sure: true, Meaning: not null }).ToList();
        var labelled = rows.Where(r => r.miss.Label is not null).ToList();
        return new(
            rows.Count,
            understood.Count,
            rows.Sum(r => r.miss.Count),
            understood.Sum(r => r.miss.Count),
            labelled.Count,
            labelled.Count(r => r.reading.Meaning == r.miss.Label));
    }

    public string Show(string name) =>
        $"{name}\tunderstood {Share(Understood, Misses)}\tby times said {Share(SaidUnderstood, Said)}\tlabelled and right {Share(Right, Labelled)}";

    private static string Share(int part, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {all} ({(all == 0 ? 0 : 100m * part / all):0.0} %)");
}
