using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>A long list page by page. Numbers run on over the pages, so that a number means the same on each of them.</summary>
internal static class FormPages
{
    // More do not fit a kiosk's screen or a phone's.
    private const int Size = 9;

    /// <summary>The number of the way out, where it is on every page: after the last number of a page it would stand differently on each.</summary>
    private const int WayOutNumber = 0;

    public static int After(FormTurn turn, IReadOnlyList<Option> list) => (turn.State.Page + 1) % Count(list);

    /// <summary>What is on the page that is open, with the number it goes by.</summary>
    public static IReadOnlyList<(Option Option, int Number)> Shown(FormTurn turn, IReadOnlyList<Option> list)
    {
        if (turn.State.Narrowed is not null || list.Any(o => o.Image is not null) || Count(list) == 1)
        {
            return [.. list.Select((o, i) => (o, i + 1))];
        }

        var listed = HasWayOut(list) ? list.Take(list.Count - 1) : list;
        var page = listed.Select((o, i) => (o, i + 1)).Skip(turn.State.Page % Count(list) * Size).Take(Size);
        return HasWayOut(list) ? [.. page, (list[^1], WayOutNumber)] : [.. page];
    }

    /// <summary>The way out, said by its number.</summary>
    public static Option? WayOut(string said, IReadOnlyList<Option> list) => IsNumber(said, WayOutNumber, list) ? list[^1] : null;

    /// <summary>The number the way out would have if it were counted, which nobody has been shown.</summary>
    public static bool IsBeyond(string said, IReadOnlyList<Option> list) => IsNumber(said, list.Count, list);

    private static bool IsNumber(string said, int wanted, IReadOnlyList<Option> list) =>
        Count(list) > 1 && HasWayOut(list) && NumberReader.TryRead(PlainText.Words(said), out var number) && number == wanted;

    private static bool HasWayOut(IReadOnlyList<Option> list) => list.Count > 0 && list[^1].Id is FormOptions.Unlisted or FormOptions.NoBuilding;

    private static int Count(IReadOnlyList<Option> list)
    {
        var listed = HasWayOut(list) ? list.Count - 1 : list.Count;
        // A second page of one alone is not worth the turning.
        return listed <= Size + 1 ? 1 : (listed + Size - 1) / Size;
    }
}
