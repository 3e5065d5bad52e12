using GovBot.Data.Domain.Understanding;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Misses;

/// <summary>What the bot makes of kept words by one state of <c>dialogs/</c>.</summary>
public sealed class MissReader(DialogsData data, DateTime now)
{
    /// <summary>An intent, a command, an option, a number or a date; null when they are not understood.</summary>
    public string? Read(UnderstandingMiss miss)
    {
        ArgumentNullException.ThrowIfNull(miss);
        var said = PersonalData.WithoutMarks(miss.Text);
        var words = data.Understander;
        if (words.Commands.Read(said) is { } command)
        {
            return command;
        }

        if (miss.FormId is null)
        {
            return words.Emergencies.Read(said).Count > 0 ? "emergency" : words.Wish(said);
        }

        return words.Aside(said) ?? (FieldOf(miss) is { } field ? FieldWords.Read(field.Kind, said, OptionsOf(miss, field), now, data.Calendar) : null);
    }

    /// <summary>Null when the form no longer has it.</summary>
    public FieldDefinition? FieldOf(UnderstandingMiss miss) =>
        miss is { FormId: { } form, FieldId: { } field } ? data.Forms.GetValueOrDefault(form)?.Find(field) : null;

    private List<Option> OptionsOf(UnderstandingMiss miss, FieldDefinition field) =>
        [.. (miss.Options ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => OptionOf(id, miss, field))];

    // With the words editors have given it since.
    private Option OptionOf(string id, UnderstandingMiss miss, FieldDefinition field) =>
        field.Options.FirstOrDefault(o => o.Id == id) is { } own ? new(id, LabelOf(own, miss, field), own.Words)
        : data.FindCategoryItem(id) is { } item ? new(id, item.Name.For(miss.Locale), item.Words)
        : new(id, id);

    private string LabelOf(FieldOption option, UnderstandingMiss miss, FieldDefinition field) =>
        data.Texts.Find(miss.Locale, data.Forms[miss.FormId!].TextKey(field, $"options.{option.Id}")) ?? option.Id;
}
