using GovBot.Hosting;
using GovBot.Misses;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.Forms;

/// <summary>Runs the forms of <c>dialogs/forms</c>: one question at a time, correctable at any point, reviewed, submitted.</summary>
/// <remarks>
/// Begin with <see cref="FormStart"/>; ends with <see cref="FormEnd"/>. A whole message that is a command word is the
/// command; in long free text only the bare word is, so that anything longer is kept as an answer.
/// </remarks>
public sealed class FormDialog : Dialog
{
    private const string Key = "form";

    private readonly IDialogsSource _dialogs;
    private readonly FormAsker _asker;
    private readonly FormFlow _flow;
    private readonly FormMisses _misses;

    public FormDialog(IDialogsSource dialogs, FormTools tools, BusinessClock clock, IMissLog misses)
        : base(nameof(FormDialog))
    {
        var options = new FormOptions(tools);
        _dialogs = dialogs;
        _asker = new FormAsker(options);
        _misses = new FormMisses(options, misses, clock);
        _flow = new FormFlow(tools, _asker, options, new AnswerParser(options, new PlaceParser(options), new DateParser(clock)));
    }

    /// <summary>Where something is, as far as a form that is being filled in knows; null for any other dialog.</summary>
    public static PlaceAnswer? PlaceOf(DialogInstance? instance)
    {
        if (instance?.Id is not nameof(FormDialog))
        {
            return null;
        }

        var state = FormState.Read((string)instance.State[Key]);
        return state.Answers.Values.FirstOrDefault(answer => answer.Place is not null)?.Place ?? (state.Compound is { } compound ? new(compound, null, null) : null);
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var start = options as FormStart ?? throw new ArgumentException("A form begins with a FormStart.", nameof(options));
        var data = _dialogs.Current;
        var form = data.Forms.GetValueOrDefault(start.FormId) ?? throw new ArgumentException($"There is no form '{start.FormId}'.", nameof(options));
        var turn = new FormTurn(dc.Context, data, form, new(form.Id, form.Revision) { Answers = start.Answers?.ToDictionary() ?? [], ForWhom = start.ForWhom });
        await _flow.BeginAsync(turn, cancellationToken);
        return Keep(dc, turn);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = FormState.Read((string)dc.ActiveDialog.State[Key]);
        var data = _dialogs.Current;
        if (data.Forms.GetValueOrDefault(state.Form) is not { } form)
        {
            var gone = data.Texts.Get(dc.Context.Activity.Locale, FormWords.Gone);
            await dc.Context.SendActivityAsync(MessageFactory.Text(gone, gone), cancellationToken);
            return await dc.EndDialogAsync(new FormEnd(state.Form, false, null), cancellationToken);
        }

        var turn = new FormTurn(dc.Context, data, form, state);
        var end = await _flow.ContinueAsync(turn, cancellationToken);
        await _misses.KeepAsync(turn, cancellationToken);
        return end is null ? Keep(dc, turn) : await dc.EndDialogAsync(end, cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var state = FormState.Read((string)instance.State[Key]);
        var data = _dialogs.Current;
        if (data.Forms.GetValueOrDefault(state.Form) is not { } form)
        {
            return Task.CompletedTask;
        }

        var turn = new FormTurn(turnContext, data, form, state);
        return state.Step is FormStep.Answer && turn.Field is null ? Task.CompletedTask : _asker.AskAsync(turn, cancellationToken);
    }

    private static DialogTurnResult Keep(DialogContext dc, FormTurn turn)
    {
        dc.ActiveDialog.State[Key] = turn.State.Write();
        return EndOfTurn;
    }
}
