using GovBot.Cases;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>找居委会: whose committee, how to reach it, whether anybody is there now, and a message to leave.</summary>
public sealed class PersonDialog(Talks talks, ICommitteeDesk desk, IPlaces places) : TalkDialog<PersonDialog.State>(nameof(PersonDialog), talks)
{
    /// <param name="Message">Words to pass on; null when the person only looks for somebody.</param>
    public sealed record Start(string? Message = null);

    public sealed record State(Step Step, long? CompoundId = null, string? Message = null, int Tries = 0);

    public enum Step
    {
        AskCompound,
        OfferMessage,
        AskMessage,
        AskPhone,
    }

    private const int MostListed = 8;
    private const int MostTries = 2;
    private const int LongestMessage = 1000;

    /// <summary>Tells how to reach a person, for somebody who asks in the middle of something else.</summary>
    public static async Task TellAsync(Talk talk, ICommitteeDesk desk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(desk);
        var contact = await desk.FindAsync(null, talk.Facts.KioskId, cancellationToken);
        await talk.SayAsync(contact is null ? talk.Text("contact.any") : Card(talk, contact), cancellationToken);
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        var message = (options as Start)?.Message;
        var contact = await desk.FindAsync(null, talk.Facts.KioskId, cancellationToken);
        if (message is not null)
        {
            return await AskedAsync(talk, new State(Step.AskPhone, Message: message), cancellationToken);
        }

        return contact is null
            ? await AskedAsync(talk, new State(Step.AskCompound), cancellationToken)
            : await ShowAsync(talk, contact, new State(Step.OfferMessage), cancellationToken);
    }

    protected override Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken) => state.Step switch
    {
        Step.AskCompound => CompoundAsync(talk, state, text, cancellationToken),
        Step.OfferMessage => OfferedAsync(talk, state, text, cancellationToken),
        Step.AskMessage => MessageAsync(talk, state, text, cancellationToken),
        _ => PhoneAsync(talk, state, text, cancellationToken),
    };

    protected override async Task AskAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        switch (state.Step)
        {
            case Step.AskCompound:
                await talk.OfferAsync(talk.Text("contact.which_compound"), await CompoundsAsync(talk, null, cancellationToken), cancellationToken);
                return;
            case Step.OfferMessage:
                await talk.OfferAsync(talk.Text("contact.options"), LeaveOffers(talk), cancellationToken);
                return;
            case Step.AskMessage:
                await talk.SayAsync(talk.Text("contact.ask_message"), cancellationToken);
                return;
            default:
                var notice = talk.Text("contact.phone_notice", ("organizer", talk.Text("bot.organizer")));
                await talk.OfferAsync(talk.Text("contact.ask_phone", ("notice", notice)), SkipOffer(talk), cancellationToken);
                return;
        }
    }

    private async Task<State?> CompoundAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var offers = await CompoundsAsync(talk, null, cancellationToken);
        var chosen = Talk.Chosen(text, offers);
        if (chosen is null && await CompoundsAsync(talk, text, cancellationToken) is { Count: 2 } only)
        {
            chosen = only[0].Id;
        }

        if (long.TryParse(chosen, out var compound) && await desk.FindAsync(compound, talk.Facts.KioskId, cancellationToken) is { } contact)
        {
            return await ShowAsync(talk, contact, new State(Step.OfferMessage, compound), cancellationToken);
        }

        await talk.SayAsync(talk.Text("contact.any"), cancellationToken);
        return await AskedAsync(talk, new State(Step.OfferMessage), cancellationToken);
    }

    private async Task<State?> ShowAsync(Talk talk, CommitteeContact contact, State state, CancellationToken cancellationToken)
    {
        await talk.SayAsync(Card(talk, contact), cancellationToken);
        return await AskedAsync(talk, state, cancellationToken);
    }

    private async Task<State?> OfferedAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var chosen = Talk.Chosen(text, LeaveOffers(talk)) ?? YesNoReader.Read(text) switch { YesNo.Yes => "leave", YesNo.No => "no", _ => null };
        return chosen switch
        {
            "leave" => await AskedAsync(talk, state with { Step = Step.AskMessage }, cancellationToken),
            "no" => null,
            // What is said instead of yes or no is the message itself.
            _ => await MessageAsync(talk, state, text, cancellationToken),
        };
    }

    private async Task<State?> MessageAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (PlainText.Words(text).Length < 2)
        {
            return state.Tries + 1 >= MostTries ? null : await AskedAsync(talk, state with { Step = Step.AskMessage, Tries = state.Tries + 1 }, cancellationToken);
        }

        var message = text.Length > LongestMessage ? text[..LongestMessage] : text;
        await talk.TellCoveredAsync(message, cancellationToken);
        return await AskedAsync(talk, state with { Step = Step.AskPhone, Message = message, Tries = 0 }, cancellationToken);
    }

    private async Task<State?> PhoneAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var skipped = Talk.Chosen(text, SkipOffer(talk)) is not null || talk.Words.Commands.Read(text) is "skip" || YesNoReader.Read(text) == YesNo.No;
        var phone = skipped ? null : Phones.Read(text) ?? Phones.Find(text);
        if (!skipped && phone is null && state.Tries + 1 < MostTries)
        {
            await talk.OfferAsync(talk.Text("contact.bad_phone"), SkipOffer(talk), cancellationToken);
            return state with { Tries = state.Tries + 1 };
        }

        var contact = await desk.FindAsync(state.CompoundId, talk.Facts.KioskId, cancellationToken);
        var left = await desk.LeaveMessageAsync(new LeaveMessage(talk.Facts.ConversationId, talk.Facts.UserId, talk.Facts.KioskId, state.Message!, phone, contact?.Id), cancellationToken);
        if (!left.IsSuccess)
        {
            await talk.SayAsync(talk.Text("bot.failed"), cancellationToken);
            return state;
        }

        await ThankAsync(talk, contact, left.Value, phone, cancellationToken);
        return null;
    }

    private static async Task ThankAsync(Talk talk, CommitteeContact? contact, DateTimeOffset by, string? phone, CancellationToken cancellationToken)
    {
        var said = contact is null
            ? talk.Text("contact.left_plain", ("by", talk.When(by)))
            : talk.Text("contact.left", ("name", contact.Name), ("by", talk.When(by)), ("phone", contact.Phone ?? talk.Text("contact.unknown_value")));
        await talk.SayAsync(phone is null ? $"{said}\n{talk.Text("contact.left_no_phone")}" : said, cancellationToken);
    }

    private async Task<State?> AskedAsync(Talk talk, State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private async Task<IReadOnlyList<Offer>> CompoundsAsync(Talk talk, string? search, CancellationToken cancellationToken)
    {
        var compounds = await places.CompoundsAsync(talk.Facts.KioskId, search, cancellationToken);
        return [.. compounds.Take(MostListed).Select(c => new Offer($"{c.Id}", c.Name)), new("none", talk.Text("contact.not_listed"))];
    }

    private static string Card(Talk talk, CommitteeContact contact)
    {
        var unknown = talk.Text("contact.unknown_value");
        return talk.Text(
            "contact.one",
            ("name", contact.Name),
            ("phone", contact.Phone ?? unknown),
            ("address", contact.Address ?? unknown),
            ("hours", contact.Hours ?? unknown),
            ("open", talk.Text(contact.OpenNow ? "contact.open_now" : "contact.closed_now")));
    }

    private static IReadOnlyList<Offer> LeaveOffers(Talk talk) => [new("leave", talk.Text("contact.leave")), new("no", talk.Text("contact.no_leave"))];

    private static IReadOnlyList<Offer> SkipOffer(Talk talk) => [new("skip", talk.Text("contact.skip"))];
}
