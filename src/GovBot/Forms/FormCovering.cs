using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Tells, once in a form, that numbers people wrote among their words are covered for everybody else.</summary>
internal static class FormCovering
{
    public static async Task TellAsync(FormTurn turn, FieldDefinition field, FieldAnswer answer, CancellationToken cancellationToken)
    {
        if (turn.State.CoverTold || Words(field, answer) is not { } words)
        {
            return;
        }

        var kinds = PrivateDetails.Cover(words).Kinds.Where(kind => kind != PrivateKind.Phone || !IsContact(turn, words)).ToList();
        if (kinds.Count > 0)
        {
            turn.State = turn.State with { CoverTold = true };
            await turn.SayAsync(CoverWords.Notice(turn.Data.Texts, turn.Locale, kinds), cancellationToken);
        }
    }

    private static string? Words(FieldDefinition field, FieldAnswer answer) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LongText => answer.Value,
        FieldKind.Place => answer.Place?.Text,
        _ => null,
    };

    // The number to call back was said back already, with what it is for.
    private static bool IsContact(FormTurn turn, string words) =>
        Phones.Find(words) is { } phone && turn.Form.Fields.Any(f => f.Kind == FieldKind.Phone && turn.State.Answers.GetValueOrDefault(f.Id)?.Value == phone);
}
