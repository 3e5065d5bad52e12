using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Dialogs.Desk;

/// <summary>复制成别的系统的格式: a case as 12345, the grid or 社区云 want it written, for the clerk to copy. Without telephone number, and details among the words covered: the resident agreed to neither.</summary>
internal static class DeskCopyOut
{
    /// <summary>Id of the offer on a case.</summary>
    public const string Offer = "copy";

    public static IReadOnlyList<Offer> Formats(Talk talk) => [.. talk.Data.CopyOuts.Select(format => new Offer(format.Id, format.Name.For(talk.Locale)))];

    public static Task AskAsync(Talk talk, CancellationToken cancellationToken) => talk.OfferAsync(talk.Text("desk.ask_copy"), Formats(talk), cancellationToken);

    /// <summary>The text stands alone in its message, so that a long press copies it and nothing else. False where no format was named.</summary>
    public static async Task<bool> SayAsync(Talk talk, StaffPost post, DeskCase shown, string format, CancellationToken cancellationToken)
    {
        if (Talk.Chosen(format, Formats(talk)) is not { } id)
        {
            return false;
        }

        var chosen = talk.Data.CopyOuts.First(other => other.Id == id);
        await talk.SayAsync(chosen.Fill(Values(talk, post, shown)), cancellationToken);
        await talk.OfferAsync(talk.Text("desk.copied", ("name", chosen.Name.For(talk.Locale))), DeskCaseTalk.Offers(talk, shown), cancellationToken);
        return true;
    }

    // In Chinese whoever asks: the other systems are.
    private static Dictionary<string, string?> Values(Talk talk, StaffPost post, DeskCase shown) => new(StringComparer.Ordinal)
    {
        ["number"] = shown.Line.Number,
        ["filed"] = shown.Line.FiledAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        ["type"] = DeskWords.Type(talk, Locales.Chinese, shown.Type),
        ["tags"] = DeskWords.Tags(talk, Locales.Chinese, shown.Tags),
        ["category"] = shown.Line.CategoryName,
        ["place"] = Covered($"{shown.Line.Place} {shown.Where}".Trim()),
        ["what"] = Covered(shown.What),
        ["details"] = Covered(shown.Details),
        ["added"] = Covered(string.Join('\n', shown.Additions)),
        ["households"] = shown.Households.ToString(CultureInfo.InvariantCulture),
        ["source"] = talk.Data.Sources.FirstOrDefault(source => source.Id == shown.Source)?.Name.Chinese,
        ["done"] = Covered(shown.History.LastOrDefault(entry => entry is { ForResident: true, Words: not null })?.Words),
        ["way"] = shown.Way is { } way ? talk.Data.Texts.Get(Locales.Chinese, $"issue.way.{way}") : null,
        ["foreign"] = shown.ForeignNumber,
        ["expected"] = shown.ExpectedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["unit"] = post.UnitName,
    };

    private static string? Covered(string? words) => words is null ? null : PrivateDetails.Cover(words).Shown;
}
