using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Takes what is said to the open question, or says why not.</summary>
internal sealed class FormReplies(FormTools tools, FormMoves moves, FormAsker asker, FormAnswers answers, AnswerParser parser)
{
    public async Task<FormEnd?> AnswerAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var field = turn.Field!;
        if (await answers.NameOptionAsync(turn, cancellationToken))
        {
            await asker.AskAsync(turn, cancellationToken);
            return null;
        }

        if (field.Optional && (field.Kind is FieldKind.Text ? YesNoReader.Read(turn.Said) == YesNo.No : IsRefused(field, turn.Said)))
        {
            return await moves.SkipAsync(turn, cancellationToken);
        }

        if (await BeyondOptionsAsync(turn, field, cancellationToken) is { } exact)
        {
            return await TakeAsync(turn, field, exact, cancellationToken);
        }

        switch (await parser.ReadAsync(turn, field, cancellationToken))
        {
            case AnswerReading.Taken taken:
                return await TakeAsync(turn, field, taken.Answer, cancellationToken);
            case AnswerReading.Again or AnswerReading.More { State.PlaceSaid: not null } when IsForAnother(turn, field):
                // Told already whom to call, or the number of another question: no answer to this one, and nothing to find fault with.
                await answers.HearAsync(turn, cancellationToken);
                await asker.AskAsync(turn, cancellationToken);
                return null;
            case AnswerReading.Again when field is { Kind: FieldKind.Choice, Options.Count: > 0, Reader: { } reader } && await tools.Reader(reader).ReadAsync(turn.Said, field, turn.Known, cancellationToken) is { } heard:
                return await TakeAsync(turn, field, heard, cancellationToken);
            case AnswerReading.Again when await answers.PutRightAsync(turn, cancellationToken):
                await asker.AskAsync(turn, cancellationToken);
                return null;
            case AnswerReading.More more:
                turn.State = more.State;
                await asker.AskAsync(turn, cancellationToken);
                return null;
            case AnswerReading.Again again:
                turn.Missed = field;
                return await moves.AgainAsync(turn, field, again.Reason, cancellationToken);
            default:
                throw new InvalidOperationException("Unknown reading.");
        }
    }

    private static bool IsForAnother(FormTurn turn, FieldDefinition field) => turn.Data.Understander.Emergencies.Read(turn.Said).Count > 0
        || (field.Kind == FieldKind.Place && turn.Form.Fields.Any(other => other.Kind == FieldKind.Phone) && Phones.IsAll(turn.Said));

    // 4 households is no "several households".
    private async Task<FieldAnswer?> BeyondOptionsAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken) =>
        field is { Kind: FieldKind.Choice, Options: { Count: > 0 } options, Reader: { } reader }
        && await tools.Reader(reader).ReadAsync(turn.Said, field, turn.Known, cancellationToken) is { Value: { } value } heard
        && options.All(option => option.Id != value) ? heard : null;

    // A number is one, whatever is said around it.
    private static bool IsRefused(FieldDefinition field, string said) =>
        field.Kind is FieldKind.Attachments or FieldKind.Phone && Refusal.Is(said) && (field.Kind == FieldKind.Attachments || Phones.Find(said) is null);

    public async Task<FormEnd?> TakeAsync(FormTurn turn, FieldDefinition field, FieldAnswer answer, CancellationToken cancellationToken)
    {
        if (field.Validator is { } validator)
        {
            var verdict = await tools.Validator(validator).CheckAsync(new(field, answer, turn.Known), cancellationToken);
            if (!verdict.IsSuccess)
            {
                return await moves.AgainAsync(turn, field, turn.Data.Texts.Find(turn.Locale, $"error.{verdict.Error.Code}"), cancellationToken);
            }

            answer = verdict.Value!;
        }

        if (field.Kind == FieldKind.Place)
        {
            await answers.HearAsync(turn, cancellationToken);
        }

        var before = turn.State.Answers.GetValueOrDefault(field.Id);
        answer = field.Voice && answer.Values is null ? answer with { Values = before?.Values } : answer;
        turn.State = turn.State.With(field.Id, answer).Walked();
        if (before is not null && before.Value != answer.Value)
        {
            await answers.GuessAgainAsync(turn, field, answer.Value ?? "", cancellationToken);
            FormAnswers.AskForBuilding(turn, field);
        }

        if (field.Kind == FieldKind.Date)
        {
            await FormAnswers.TellAsync(turn, field, answer, cancellationToken);
        }

        if (field.Kind is FieldKind.Text or FieldKind.LongText)
        {
            await answers.TileAsync(turn, field, answer, cancellationToken);
            await answers.GuessAsync(turn, field, answer.Value ?? "", tell: true, cancellationToken);
        }

        await FormCovering.TellAsync(turn, field, answer, cancellationToken);
        return await moves.NextAsync(turn, cancellationToken);
    }

    public async Task<FormEnd?> ShortenedAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var field = turn.Field!;
        var held = turn.State.Held ?? "";
        var choice = ChoiceReader.Read(turn.Said, FormAsker.TooLongOptions(turn));
        turn.State = turn.State with { Step = FormStep.Answer, Held = null };
        if (choice is ChoiceReading.One { Index: 0 } || (choice is ChoiceReading.None && YesNoReader.Read(turn.Said) == YesNo.Yes))
        {
            return await TakeAsync(turn, field, new(Beginning(held, field.MaxLength ?? held.Length)), cancellationToken);
        }

        return choice is ChoiceReading.One || turn.CommandSaid() is not null || turn.Said.Length < (field.MinLength ?? 1) * 2
            ? await moves.AskAsync(turn, field, cancellationToken)
            : await AnswerAsync(turn, cancellationToken);
    }

    // Never cut a character in two.
    private static string Beginning(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
