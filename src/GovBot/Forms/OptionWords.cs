using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Hears an option of the question in what was said to another; two of them leave the question open.</summary>
public sealed class OptionWords : IAnswerReader
{
    private const int LeastWord = 2;
    private const string Unsure = "unsure";

    public string Name => "options";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken) => Task.FromResult<FieldAnswer?>(null);

    public Task<FieldAnswer?> ReadAsync(string text, FieldDefinition field, FormContext form, CancellationToken cancellationToken) =>
        Task.FromResult(Heard(text, field, LeastWord));

    /// <param name="least">Shorter words of the options stand in too many sentences.</param>
    public static FieldAnswer? Heard(string text, FieldDefinition field, int least)
    {
        ArgumentNullException.ThrowIfNull(field);
        var words = PlainText.Words(text);
        var heard = field.Options.Where(o => o.Id != Unsure && o.Words.Select(PlainText.Words).Any(w => w.Length >= least && words.Contains(w, StringComparison.Ordinal))).ToList();
        return heard is [var one] ? new FieldAnswer(one.Id) : null;
    }
}
