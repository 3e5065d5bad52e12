namespace GovBot.Forms;

/// <summary>Hands a finished form over: only what was asked and answered.</summary>
internal sealed class FormSubmitting(FormTools tools)
{
    public Task<SubmitOutcome> SubmitAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var answers = turn.Asked
            .Where(f => turn.State.Answers.GetValueOrDefault(f.Id) is { Skipped: false })
            .ToDictionary(f => f.Id, f => turn.State.Answers[f.Id]);
        return tools.Handler(turn.Form.Submit).SubmitAsync(new(turn.Known with { Answers = answers }), cancellationToken);
    }
}
