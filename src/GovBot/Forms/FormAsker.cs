using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.Forms;

/// <summary>Asks what is open: a field, the review, or a question about the form itself.</summary>
internal sealed class FormAsker(FormOptions options)
{
    public Task AskAsync(FormTurn turn, CancellationToken cancellationToken) => turn.State.Step switch
    {
        FormStep.Review => ReviewAsync(turn, cancellationToken),
        FormStep.Change => ChangeAsync(turn, cancellationToken),
        FormStep.Cancel => OfferAsync(turn, turn.Text(turn.State.Tries == 0 ? FormWords.CancelAsk : FormWords.CancelAgain), CancelOptions(turn), cancellationToken),
        FormStep.Restart => OfferAsync(turn, turn.Text(FormWords.RestartAsk), RestartOptions(turn), cancellationToken),
        FormStep.TooLong => OfferAsync(turn, TooLong(turn), TooLongOptions(turn), cancellationToken),
        _ => FieldAsync(turn, turn.Field!, cancellationToken),
    };

    public static IReadOnlyList<Option> CancelOptions(FormTurn turn) => [new("yes", turn.Text(FormWords.CancelYes)), new("no", turn.Text(FormWords.CancelNo))];

    public static IReadOnlyList<Option> RestartOptions(FormTurn turn) => [new("yes", turn.Text(FormWords.RestartYes)), new("no", turn.Text(FormWords.CancelNo))];

    public static IReadOnlyList<Option> TooLongOptions(FormTurn turn) =>
        [new("use", turn.Text(FormWords.HeldUse, ("max", turn.Field?.MaxLength))), new("again", turn.Text(FormWords.HeldRewrite))];

    private static string TooLong(FormTurn turn) => turn.Text(FormWords.TooLong, ("count", turn.State.Held?.Length ?? 0), ("max", turn.Field?.MaxLength));

    private async Task FieldAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        var list = await options.OfAsync(turn, field, cancellationToken);
        var question = Question(turn, field, list);
        // Who came back only to look can go on by tapping too.
        var keep = turn.HasAnswer && turn.State.Tries == 0 ? new[] { turn.Command(FormCommands.Continue) } : [];
        var skips = field.Optional ? new[] { turn.Command(FormCommands.Skip) } : [];
        var page = FormPages.Shown(turn, list);
        var more = page.Count < list.Count ? new[] { turn.Text(FormWords.More) } : [];
        var lines = page.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Number}. {p.Option.Label}"));
        var message = MessageFactory.Text(string.Join('\n', lines.Prepend(question)), question);
        Buttons(message, [.. page.Select(p => p.Option), .. more.Concat(keep).Concat(skips).Select(s => new Option(s, s))]);
        if (field.Kind == FieldKind.Attachments || field.Voice)
        {
            Extras(message)["upload"] = true;
        }

        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    private static string Question(FormTurn turn, FieldDefinition field, IReadOnlyList<Option> list)
    {
        var state = turn.State;
        var text = new StringBuilder();
        if (field.Notice && state.Tries == 0)
        {
            text.AppendLine(turn.Text(field, "notice"));
        }

        if (state.Answers.GetValueOrDefault(field.Id) is { Skipped: false } before && state.Tries == 0)
        {
            text.AppendLine(turn.Text(FormWords.Before, ("answer", turn.Shown(field, before))));
        }

        text.Append(state switch
        {
            { Narrowed: not null } => turn.Text(FormWords.Which),
            { PlaceSaid: { } said } => turn.Text(FormWords.PlaceSaid, ("place", $"{state.CompoundName} {said}".Trim())),
            { PlaceInWords: true } => turn.Text(FormWords.PlaceText),
            { Compound: not null } => turn.Text(FormWords.PlaceBuilding, ("compound", state.CompoundName)),
            { Tries: 0 } => turn.Ask(field),
            _ => turn.Text(field, "again"),
        });
        if (field.Optional && list.Count == 0)
        {
            text.Append('\n').Append(turn.Text(FormWords.CanSkip, ("skip", turn.Command(FormCommands.Skip))));
        }

        if (state.Tries > 1)
        {
            text.Append('\n').Append(turn.Text(FormWords.Ladder, ("person", turn.Command(FormCommands.Person))));
        }

        return text.ToString();
    }

    private static async Task ReviewAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(turn.State.ForWhom is { } name ? turn.Text(FormWords.ReviewFor, ("name", name)) + "\n" : "").Append(turn.Text(FormWords.Review));
        Lines(turn, text);
        text.Append('\n').Append(turn.Text(FormWords.ReviewAsk, ("submit", turn.Command(FormCommands.Submit))));
        var message = MessageFactory.Text(text.ToString(), turn.Text(FormWords.Review));
        Buttons(message, [.. new[] { FormCommands.Submit, FormCommands.Change, FormCommands.Cancel }.Select(turn.Command).Select(c => new Option(c, c))]);
        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    private static async Task ChangeAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(turn.Text(FormWords.ChangeWhich));
        Lines(turn, text);
        var message = MessageFactory.Text(text.ToString(), turn.Text(FormWords.ChangeWhich));
        Buttons(message, [.. turn.Asked.Select(f => new Option(f.Id, turn.Text(f, "label")))]);
        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    private static void Lines(FormTurn turn, StringBuilder text)
    {
        foreach (var (field, i) in turn.Asked.Select((f, i) => (f, i)))
        {
            text.Append('\n').Append(turn.Text(FormWords.ReviewLine, ("number", i + 1), ("label", turn.Text(field, "label")), ("answer", turn.Shown(field))));
        }
    }

    private static async Task OfferAsync(FormTurn turn, string question, IReadOnlyList<Option> list, CancellationToken cancellationToken)
    {
        var lines = list.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {o.Label}"));
        var message = MessageFactory.Text(string.Join('\n', lines.Prepend(question)), question);
        Buttons(message, list);
        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    private static void Buttons(Activity message, IReadOnlyList<Option> list)
    {
        if (list.Count == 0)
        {
            return;
        }

        message.SuggestedActions = new SuggestedActions { Actions = [.. list.Select(o => new CardAction(ActionTypes.ImBack, o.Label, value: o.Label, image: o.Image))] };
        if (list.Any(o => o.Image is not null))
        {
            Extras(message)["tiles"] = true;
        }
    }

    // What the page is told beside the words.
    private static JsonObject Extras(Activity message)
    {
        var extras = new JsonObject();
        if (message.ChannelData is JsonObject data)
        {
            return (JsonObject)data["govbot"]!;
        }

        message.ChannelData = new JsonObject { ["govbot"] = extras };
        return extras;
    }
}
