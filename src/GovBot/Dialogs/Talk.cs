using System.Globalization;
using System.Text.Json.Nodes;
using GovBot.Cases.Desk;
using GovBot.Data.Messaging;
using GovBot.Forms;
using GovBot.Text;
using GovBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.Dialogs;

/// <summary>One turn of talk: who speaks, in which language, over which snapshot of words.</summary>
public sealed class Talk(ITurnContext turn, DialogsData data)
{
    private const int LongestWord = 5;

    public ITurnContext Turn => turn;
    public DialogsData Data => data;

    /// <summary>Words that go to the committee as a message once the dialog that found no answer has ended.</summary>
    public string? PassOn { get; set; }

    /// <summary>What a button of a notice stands for, as it came; anybody can send anything.</summary>
    public string? Tap => NoticeTaps.Is(turn.Activity.Value) ? (string)turn.Activity.Value : null;

    /// <summary>Options of the dialog that goes on once this one has ended.</summary>
    public object? Next { get; set; }

    /// <summary>A report begins once the dialog has ended, for the person called so.</summary>
    public string? ReportFor { get; set; }

    public Understander Words => data.Understander;
    public ConversationFacts Facts { get; } = turn.TurnState.Get<ConversationFacts>();
    public bool IsEnglish => Locales.IsEnglish(Locale);
    public bool AtKiosk => Facts.KioskId is not null;
    public string Locale => Locales.Of(turn.Activity.Locale);

    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> args) => data.Texts.Get(Locale, key, args);

    public string When(DateTimeOffset moment)
    {
        var local = moment.ToOffset(TimeSpan.FromHours(8));
        var culture = CultureInfo.GetCultureInfo(Locale);
        return local.ToString(Text("bot.moment"), culture);
    }

    /// <summary>Says that details in the words are covered for others; returns whether there were any.</summary>
    public async Task<bool> TellCoveredAsync(string words, CancellationToken cancellationToken)
    {
        var kinds = PrivateDetails.Cover(words).Kinds;
        if (kinds.Count > 0)
        {
            await SayAsync(CoverWords.Notice(data.Texts, Locale, kinds), cancellationToken);
        }

        return kinds.Count > 0;
    }

    public string Day(DateOnly day) => day.ToString(Text("bot.day"), CultureInfo.GetCultureInfo(Locale));

    public Task SayAsync(string text, CancellationToken cancellationToken) => turn.SendActivityAsync(Plain(text, text), cancellationToken);

    /// <summary>Asks for words that photos may go with.</summary>
    public Task AskForWordsAsync(string text, CancellationToken cancellationToken) => OfferAsync(text, [], cancellationToken, upload: !AtKiosk);

    /// <summary>Files to look at or to hear.</summary>
    public Task ShowAsync(string text, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        var message = Plain(text, text);
        (message.Attachments, message.AttachmentLayout) = ([.. files], AttachmentLayoutTypes.List);
        return turn.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>A question with numbered answers, as text for those who type and as buttons for those who tap.</summary>
    /// <param name="upload">The page shows its button for photos.</param>
    /// <param name="link">A page to open, before the answers; its address stands in the text for channels without buttons.</param>
    public async Task OfferAsync(string text, IReadOnlyList<Offer> offers, CancellationToken cancellationToken, bool upload = false, (string Label, string Address)? link = null)
    {
        var lines = offers.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {o.Label}"));
        var message = Plain(string.Join('\n', lines.Prepend(text)), text);
        message.SuggestedActions = offers.Count == 0 && link is null ? null : new SuggestedActions
        {
            Actions = [.. offers.Select(o => new CardAction(ActionTypes.ImBack, o.Label, value: o.Label, image: o.Tile is null ? null : $"/tiles/{o.Tile}.svg"))],
        };
        if (link is { } page)
        {
            message.SuggestedActions!.Actions.Insert(0, new CardAction(ActionTypes.OpenUrl, page.Label, value: page.Address));
        }

        var extras = offers.Any(o => o.Tile is not null) ? "tiles" : upload ? "upload" : null;
        if (extras is not null)
        {
            message.ChannelData = new JsonObject { ["govbot"] = new JsonObject { [extras] = true } };
        }

        await turn.SendActivityAsync(message, cancellationToken);
    }

    // Not Markdown: what people wrote is shown back as they wrote it.
    private static Activity Plain(string text, string speak)
    {
        var message = MessageFactory.Text(text, speak);
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    public static ChoiceReading Choose(string reply, IReadOnlyList<Offer> offers) =>
        ChoiceReader.Read(reply, [.. offers.Select(o => new Option(o.Id, o.Label, o.Words))]);

    /// <summary>The offer's id, by number and by what stands on the buttons; null when the reply fits none or several. For menus, where people also write other things.</summary>
    public static string? Chosen(string reply, IReadOnlyList<Offer> offers) =>
        Choose(reply, offers) is ChoiceReading.One one ? offers[one.Index].Id : null;

    /// <summary>收到 does it; 收到群众反映又漏了 is a sentence: it may begin what asks further, and does nothing by itself.</summary>
    public string? CalledAct(string reply, IReadOnlyList<Offer> offers, Func<string, bool> asksFurther)
    {
        ArgumentNullException.ThrowIfNull(asksFurther);
        return Called(reply, offers) is { } called && (PlainText.Words(reply).Length <= LongestWord || asksFurther(called)) ? called : null;
    }

    /// <summary>As <see cref="Chosen"/>, and by the words of <c>understanding/synonyms</c>: 不归我们管 for 职责异议. For questions, where the reply is an answer.</summary>
    public string? Called(string reply, IReadOnlyList<Offer> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        return ChoiceReader.Read(reply, Data.Synonyms.Add([.. offers.Select(offer => new Option(offer.Id, offer.Label, offer.Words))])) is ChoiceReading.One one ? offers[one.Index].Id : null;
    }
}
