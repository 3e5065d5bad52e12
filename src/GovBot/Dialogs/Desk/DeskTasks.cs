using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;

namespace GovBot.Dialogs.Desk;

/// <summary>What else waits at the desk: news to pass on to residents without a channel, and messages and alerts for the unit.</summary>
public sealed class DeskTasks(PassOns passOns, DeskMessages messages)
{
    public const string PassOnList = "pass_ons";
    public const string MessageList = "messages";

    public async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        return !DeskRights.IsOfUnit(post.Role) ? [] :
        [
            Counted(talk, MessageList, await messages.CountAsync(post, cancellationToken)),
            Counted(talk, PassOnList, await passOns.CountAsync(post, cancellationToken)),
        ];
    }

    /// <summary>Null when there is nothing in the list.</summary>
    public async Task<DeskDialog.State?> ListAsync(Talk talk, StaffPost post, string list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var offers = await LinesAsync(talk, post, list, cancellationToken);
        if (offers.Count == 0)
        {
            await talk.SayAsync(talk.Text("desk.none", ("list", talk.Text($"desk.list.{list}"))), cancellationToken);
            return null;
        }

        await talk.OfferAsync(talk.Text("desk.listed", ("list", talk.Text($"desk.list.{list}")), ("count", offers.Count)), [.. offers, Home(talk)], cancellationToken);
        return new(list == PassOnList ? DeskDialog.Step.PassOns : DeskDialog.Step.Messages) { Shown = [.. offers.Select(offer => offer.Id)] };
    }

    /// <summary>The reply to a list or to what was opened; null leads back to the desk.</summary>
    public async Task<DeskDialog.State?> AnswerAsync(Talk talk, StaffPost post, DeskDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var list = ListOf(state);
        if (state.Number is { } open)
        {
            return Talk.Chosen(text, Acts(talk, list)) switch
            {
                "done" => await DoneAsync(talk, post, list, Id(open), cancellationToken),
                "home" => null,
                _ => await OpenAsync(talk, post, state, open, cancellationToken),
            };
        }

        // Numbers belong to the list that was shown, also when it has changed meanwhile.
        var now = await LinesAsync(talk, post, list, cancellationToken);
        var offers = state.Shown.Select(id => now.FirstOrDefault(offer => offer.Id == id) ?? new Offer(id, id)).Append(Home(talk)).ToList();
        return Talk.Chosen(text, offers) switch
        {
            "home" => null,
            { } id => await OpenAsync(talk, post, state, id, cancellationToken),
            null => await ListAsync(talk, post, list, cancellationToken),
        };
    }

    public static string ListOf(DeskDialog.State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Step == DeskDialog.Step.PassOns ? PassOnList : MessageList;
    }

    private async Task<DeskDialog.State?> OpenAsync(Talk talk, StaffPost post, DeskDialog.State state, string id, CancellationToken cancellationToken)
    {
        var list = ListOf(state);
        var words = list == PassOnList
            ? await passOns.OpenAsync(post, Id(id), cancellationToken) is { } told ? Describe(talk, told) : null
            : await messages.OpenAsync(post, Id(id), cancellationToken) is { } left ? Describe(talk, left) : null;
        if (words is null)
        {
            return await ListAsync(talk, post, list, cancellationToken);
        }

        await talk.OfferAsync(words, Acts(talk, list), cancellationToken);
        return state with { Number = id };
    }

    private async Task<DeskDialog.State?> DoneAsync(Talk talk, StaffPost post, string list, long id, CancellationToken cancellationToken)
    {
        var done = list == PassOnList ? await passOns.TickAsync(post, id, cancellationToken) : await messages.FinishAsync(post, id, cancellationToken);
        await talk.SayAsync(talk.Text(done ? $"desk.ticked.{list}" : "desk.changed"), cancellationToken);
        return null;
    }

    private async Task<List<Offer>> LinesAsync(Talk talk, StaffPost post, string list, CancellationToken cancellationToken) => list == PassOnList
        ? [.. (await passOns.ListAsync(post, cancellationToken)).Select(line => new Offer(Text(line.Id), talk.Text("desk.pass_on_line", ("number", line.Number), ("place", Place(talk, line)), ("when", talk.When(line.StagedAt)))))]
        : [.. (await messages.ListAsync(post, cancellationToken)).Select(line => new Offer(Text(line.Id), talk.Text(line.IsSeen ? "desk.message_seen" : "desk.message_new", ("what", What(talk, line)), ("when", talk.When(line.LeftAt)))))];

    private static string Describe(Talk talk, PassOnShown told) => talk.Text(
        "desk.pass_on",
        ("number", told.Line.Number),
        ("place", Place(talk, told.Line)),
        ("source", talk.Data.Sources.FirstOrDefault(source => source.Id == told.Line.Source)?.Name.For(talk.Locale) ?? ""),
        ("means", told.Phone is { } phone ? talk.Text("desk.by_phone", ("phone", phone)) : talk.Text("desk.by_visit")),
        ("words", told.Words));

    private static string Describe(Talk talk, MessageShown left)
    {
        var words = talk.Text(
            "desk.message",
            ("what", What(talk, left.Line)),
            ("when", talk.When(left.Line.LeftAt)),
            ("due", talk.When(left.Line.DueAt)),
            ("words", left.Text ?? talk.Text("desk.erased")));
        return left.Phone is { } phone ? $"{words}\n{talk.Text("desk.phone", ("phone", phone))}" : words;
    }

    private static string What(Talk talk, MessageLine line) => line.AlertKind is not { } kind ? talk.Text("desk.left")
        : talk.Text("desk.alert", ("kind", talk.Data.Emergencies.Kinds.FirstOrDefault(known => known.Id == kind)?.Name.For(talk.Locale) ?? kind));

    private static string Place(Talk talk, PassOnLine line) => line.Place.Trim() is { Length: > 0 } place ? place : talk.Text("desk.no_place");

    private static Offer Counted(Talk talk, string list, int count) => new(list, talk.Text("desk.list_count", ("list", talk.Text($"desk.list.{list}")), ("count", count)));

    private static IReadOnlyList<Offer> Acts(Talk talk, string list) => [new("done", talk.Text($"desk.tick.{list}")), Home(talk)];

    private static Offer Home(Talk talk) => new("home", talk.Text("desk.to_home"));

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long Id(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
