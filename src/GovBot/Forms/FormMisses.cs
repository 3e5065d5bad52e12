using GovBot.Cases;
using GovBot.Misses;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Keeps replies that answered no question, where the question takes no words of people's own.</summary>
internal sealed class FormMisses(FormOptions options, IMissLog log, TimeProvider clock)
{
    public async Task KeepAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Missed is not { Kind: FieldKind.Choice or FieldKind.MultiChoice or FieldKind.Confirm or FieldKind.Number or FieldKind.Date or FieldKind.Place } field || Unsure.Is(turn.Said))
        {
            return;
        }

        // Places are left out: their names say where somebody lives.
        var offered = field.Kind == FieldKind.Place ? [] : await options.OfAsync(turn, field, cancellationToken);
        if (FieldWords.Read(field.Kind, turn.Said, offered, clock.LocalNow(), turn.Data.Calendar) is null)
        {
            var asked = new MissedField(turn.Form.Id, field.Id, [.. offered.Select(o => o.Id)], field.Kind == FieldKind.Place);
            await log.KeepAsync(new(turn.Said, turn.Locale) { Field = asked }, cancellationToken);
        }
    }
}
