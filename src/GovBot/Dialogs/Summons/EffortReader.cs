using System.Text.RegularExpressions;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Summons;

/// <summary>已做的协调 as clerks write it: 物业11月3日修过两次；12345 11月8日转过，单号 2026110800123.</summary>
internal static partial class EffortReader
{
    /// <param name="undated">Whether something was said without a day.</param>
    public static IReadOnlyList<EffortMade> Read(Talk talk, string text, DateTime now, out bool undated)
    {
        var (made, missing) = (new List<EffortMade>(), false);
        foreach (var (entry, words) in Said(talk, text))
        {
            var number = Number().Match(words);
            var rest = Number().Replace(words, " ");
            if (PastReader.Read(Without(rest, entry), now, talk.Data.Calendar) is { } when)
            {
                made.Add(new EffortMade(Enum.Parse<EffortKind>(entry.Id), when.Day, number.Success ? number.Value : null, words.Trim()));
            }
            else
            {
                missing = true;
            }
        }

        undated = missing;
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
