using GovBot.Data.Messaging;
using GovBot.Text;
using GovBot.Understanding;
using Microsoft.Bot.Builder;

namespace GovBot.Forms;

/// <summary>One message to a form: what was said, over which words, and how far the form is.</summary>
internal sealed class FormTurn(ITurnContext context, DialogsData data, FormDefinition form, FormState state)
{
    public ITurnContext Context => context;
    public DialogsData Data => data;
    public FormDefinition Form => form;
    public FormState State { get; set; } = state;
    public string Locale { get; } = Locales.Of(context.Activity.Locale);
    public string Said { get; } = (context.Activity.Text ?? "").Trim();
    /// <summary>The field whose reply was not understood.</summary>
    public FieldDefinition? Missed { get; set; }

    public FieldDefinition? Field => State.Cursor is null ? null : form.Find(State.Cursor);
    public FormContext Known => new(form, State.Answers, context.TurnState.Get<ConversationFacts>(), Locale);

    /// <summary>The open question has been answered before, and is asked anew.</summary>
    public bool HasAnswer => State is { Step: FormStep.Answer, Cursor: { } cursor } && State.Answers.GetValueOrDefault(cursor) is { Skipped: false };

    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> args) => data.Texts.Get(Locale, key, args);

    public string Text(FieldDefinition field, string name) => Text(form.TextKey(field, name), ("organizer", data.Texts.Find(Locale, "bot.organizer")));

    /// <summary>The question; at a kiosk it may be put differently, since nobody takes photos there.</summary>
    public string Ask(FieldDefinition field) =>
        (Known.Facts.KioskId is null ? null : data.Texts.Find(Locale, form.TextKey(field, "ask_kiosk"))) ?? Text(field, "ask");

    /// <summary>The word for a command, to show and to tap.</summary>
    public string Command(string id) => data.Commands[id].Shown(Locale);

    public Task SayAsync(string text, CancellationToken cancellationToken) => context.SendActivityAsync(MessageFactory.Text(text, text), cancellationToken);

    /// <summary>Says a text of the catalogue.</summary>
    public Task TellAsync(string key, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> args) => SayAsync(Text(key, args), cancellationToken);

    public bool Applies(FieldDefinition field) => Holds(field.When);

    public bool Holds(FieldCondition? condition) =>
        condition is not { } when || (State.Answers.GetValueOrDefault(when.Field) is { } answer && (when.Is.Contains(answer.Value ?? "") || answer.Values?.Any(when.Is.Contains) == true));

    public IReadOnlyList<FieldDefinition> Asked => [.. form.Fields.Where(Applies)];

    public FieldDefinition? Next => form.Fields.FirstOrDefault(f => Applies(f) && !State.Answers.ContainsKey(f.Id));

    /// <summary>The command a message is. Among long free text only the bare word counts: what is longer is an answer.</summary>
    public string? CommandSaid()
    {
        if (data.Understander.Commands.Read(Said) is not { } id)
        {
            return null;
        }

        var bare = State.Step != FormStep.Answer || Field?.Kind != FieldKind.LongText
            || data.Commands[id] is var words && words.Chinese.Concat(words.English).Any(w => PlainText.Words(w) == PlainText.Words(Said));
        return bare ? id : null;
    }

    /// <summary>The answer with these voices beside those before; words that were said stay.</summary>
    public FieldAnswer Spoken(FieldDefinition field, IReadOnlyList<string> voices)
    {
        var before = State.Answers.GetValueOrDefault(field.Id);
        return new(before?.Value ?? Text(FormWords.Voice)) { Values = [.. (before?.Values ?? []).Concat(voices).Distinct()], Label = before?.Label };
    }

    /// <summary>How an answer is shown back, in the language spoken now.</summary>
    public string Shown(FieldDefinition field) => State.Answers.GetValueOrDefault(field.Id) is { } answer ? Shown(field, answer) : Text(FormWords.None);

    public string Shown(FieldDefinition field, FieldAnswer answer) => answer switch
    {
        { Skipped: true } => Text(FormWords.None),
        _ when field.Kind == FieldKind.Confirm => Text(answer.Value == "yes" ? FormWords.Yes : FormWords.No),
        _ when field.Kind == FieldKind.Attachments => Text(FormWords.PhotoCount, ("count", answer.Values?.Count ?? 0)),
        _ when field.Options.Count > 0 => string.Join(Text(FormWords.ListSeparator), (answer.Values ?? [answer.Value ?? ""]).Select(v => data.Texts.Find(Locale, form.TextKey(field, $"options.{v}")) ?? answer.Label ?? v)),
        _ => answer.Label ?? answer.Value ?? "",
    };
}
