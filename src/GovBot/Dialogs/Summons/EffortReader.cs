using System.Text.RegularExpressions;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Summons;

/// <summary>已做的协调 as clerks write it: 物业11月3日修过两次；12345 11月8日转过，单号 2026110800123.</summary>
internal static partial class EffortReader
{
    /// <param name="undated">Whether everything that was said is without a day. Beside something with one, words without a day go along with it.</param>
    public static IReadOnlyList<EffortMade> Read(Talk talk, string text, DateTime now, out bool undated)
    {
        var (made, loose) = (new List<EffortMade>(), new List<string>());
        foreach (var (entry, words) in Said(talk, text))
        {
            var number = Number().Match(words);
            loose.Add(words.Trim());
            if (PastReader.Read(Without(Number().Replace(words, " "), entry), now, talk.Data.Calendar) is { } when)
            {
                made.Add(new EffortMade(Enum.Parse<EffortKind>(entry.Id), when.Day, number.Success ? number.Value : null, string.Join(' ', loose)));
                loose.Clear();
            }
        }

        undated = made.Count == 0 && loose.Count > 0;
        if (made.Count > 0 && loose.Count > 0)
        {
            made[^1] = made[^1] with { Words = string.Join(' ', loose.Prepend(made[^1].Words)) };
        }

        return made;
    }

    // What names nobody belongs to whom was named before.
    private static List<(NamedEntry Entry, string Words)> Said(Talk talk, string text)
    {
        var said = new List<(NamedEntry Entry, string Words)>();
        foreach (var clause in Enumerated.Clauses(text, byCommas: true))
        {
            if (talk.Data.SummonsReasons[SummonsReasons.Effort].FirstOrDefault(entry => Names(entry).Any(name => clause.Contains(name, StringComparison.OrdinalIgnoreCase))) is { } named)
            {
                said.Add((named, clause));
            }
            else if (said.Count > 0 && !AskedToCome.IsWish(clause))
            {
                said[^1] = (said[^1].Entry, $"{said[^1].Words} {clause}");
            }
        }

        return said;
    }

    private static string Without(string words, NamedEntry entry) => Names(entry).Aggregate(words, (rest, name) => rest.Replace(name, " ", StringComparison.OrdinalIgnoreCase));

    private static string[] Names(NamedEntry entry) => [entry.Name.Chinese, entry.Name.English, .. entry.Words];

    [GeneratedRegex("[0-9A-Za-z-]{8,}")]
    private static partial Regex Number();
}
