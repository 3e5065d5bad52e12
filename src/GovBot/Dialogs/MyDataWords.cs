using GovBot.Data.Domain.Privacy;
using GovBot.Forms;
using GovBot.Privacy;

namespace GovBot.Dialogs;

/// <summary>Reads what somebody wants with their data, and says what is kept.</summary>
internal static class MyDataWords
{
    /// <summary>The wishes are commands of <c>dialogs/commands</c>; all but this short one also count inside a sentence here.</summary>
    public const string Show = "my_data";
    private const string Asked = "what_data";
    public const string Correct = "my_phone";
    public const string Erase = "forget";
    public const string Who = "who_read";

    private static readonly string[] Sayings = [Who, Correct, Erase, Asked];

    public static bool IsWish(string? command) => command is Show || Sayings.Contains(command);

    /// <summary>The wish told by the words, or null.</summary>
    public static string? Wish(Talk talk, string text)
    {
        var command = talk.Words.Commands.Read(text);
        var wish = IsWish(command) ? command : Array.Find(Sayings, saying => Holds(talk, text, saying));
        return wish is Asked ? Show : wish;
    }

    private static bool Holds(Talk talk, string text, string saying) =>
        talk.Data.Commands.TryGetValue(saying, out var words) && words.Chinese.Concat(words.English).Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<Offer> Next(Talk talk, bool hasPhone)
    {
        var offers = new List<Offer> { new(Erase, talk.Text("privacy.erase")), new(Who, talk.Text("privacy.who")) };
        if (hasPhone)
        {
            offers.Add(new(Correct, talk.Text("privacy.correct")));
        }

        offers.Add(new("other", talk.Text("privacy.other")));
        offers.Add(new("menu", talk.Text("track.back_to_menu")));
        return offers;
    }

    public static IReadOnlyList<Offer> YesNo(Talk talk) => [new("yes", talk.Text("privacy.confirm_yes")), new("no", talk.Text("privacy.confirm_no"))];

    public static string Overview(Talk talk, KeptData kept, bool one)
    {
        if (kept.Reports.Count + kept.Messages.Count + kept.Conventions == 0)
        {
            return $"{talk.Text("privacy.nothing")}\n{talk.Text("privacy.law")}";
        }

        var lines = new List<string> { talk.Text("privacy.kept") };
        lines.AddRange(kept.Reports.Select(r => Quoted(talk, talk.Text("privacy.report", ("code", IssueWords.Spaced(r.TrackingCode)), ("filed", talk.When(r.FiledAt)), ("what", What(talk, r.Parts, r.Photos))), r.Words)));
        lines.AddRange(kept.Conventions > 0 ? [talk.Text("privacy.conventions", ("count", kept.Conventions))] : Array.Empty<string>());
        lines.AddRange(kept.Messages.Select(m => Quoted(talk, talk.Text("privacy.message", ("left", talk.When(m.LeftAt)), ("what", What(talk, m.Parts, 0))), m.Words)));
        if (!one)
        {
            lines.Add(talk.Text("privacy.chat"));
        }

        lines.Add(talk.Text("privacy.law"));
        if (kept.Reports.Any(r => r.IsOpen && r.Parts != DataParts.None))
        {
            lines.Add(talk.Text("privacy.open"));
        }

        return string.Join('\n', lines);
    }

    private static string Quoted(Talk talk, string line, string? words) => words is null ? line : $"{line}\n{talk.Text("privacy.quoted", ("words", words))}";

    public static string Readers(Talk talk, IReadOnlyList<DataReading> readings) => readings.Count == 0
        ? talk.Text("privacy.nobody")
        : string.Join('\n', readings.Select(r => talk.Text("privacy.reading", ("at", talk.When(r.At)), ("post", r.Post), ("what", What(talk, r.Parts, null)), ("purpose", talk.Text($"privacy.purpose.{r.Purpose}")))).Prepend(talk.Text("privacy.readings")));

    private static string What(Talk talk, DataParts parts, int? photos)
    {
        var names = new List<string>();
        if (parts.HasFlag(DataParts.Words))
        {
            names.Add(talk.Text("privacy.words"));
        }

        if (parts.HasFlag(DataParts.Phone))
        {
            names.Add(talk.Text("privacy.phone"));
        }

        if (parts.HasFlag(DataParts.Photos))
        {
            names.Add(photos is { } count ? talk.Text("privacy.photo_count", ("count", count)) : talk.Text("privacy.photos"));
        }

        return names.Count == 0 ? talk.Text("privacy.none") : string.Join(talk.Text(FormWords.ListSeparator), names);
    }
}
