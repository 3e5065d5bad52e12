using System.Globalization;
using GovBot.Forms;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Hears how many households are affected, as a number or in the question's own words.</summary>
public sealed class HouseholdsReader(TextCatalog texts) : IAnswerReader
{
    private const int LeastWord = 3;

    public string Name => "households";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Task.FromResult(HouseholdCount.In(text) is { } count
            ? new FieldAnswer(count.ToString(CultureInfo.InvariantCulture)) { Label = texts.Get(form.Locale, "urgent_issue.households.count", ("count", count)) }
            : null);
    }

    public async Task<FieldAnswer?> ReadAsync(string text, FieldDefinition field, FormContext form, CancellationToken cancellationToken) =>
        await ReadAsync(text, form, cancellationToken) ?? OptionWords.Heard(text, field, LeastWord);
}
