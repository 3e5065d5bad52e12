namespace GovBot.Forms;

/// <summary>A form: data a person is asked for, one question at a time, and who takes it in the end.</summary>
/// <param name="Revision">Content hash; an answer given under another one is checked again.</param>
/// <param name="Title">Text key of its name.</param>
/// <param name="Submit">Name of the <see cref="ISubmitHandler"/>.</param>
public sealed record FormDefinition(string Id, string Revision, string Title, string Submit, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>First part of the keys of its texts: the id, with <c>_</c> for <c>-</c>.</summary>
    public string TextArea { get; } = Id.Replace('-', '_');

    public FieldDefinition? Find(string fieldId) => Fields.FirstOrDefault(f => f.Id == fieldId);

    /// <summary>Key of a field's text: <c>{form}.{field}.{name}</c>.</summary>
    public string TextKey(FieldDefinition field, string name)
    {
        ArgumentNullException.ThrowIfNull(field);
        return $"{TextArea}.{field.Id}.{name}";
    }
}

/// <summary>One question of a form.</summary>
/// <remarks>
/// Texts are found by name: <c>{form}.{field}.ask</c>, <c>.label</c> (for the review), <c>.again</c> (shorter, with an
/// example) and <c>.help</c> (why we ask) must exist; <c>.notice</c> (said before asking) and <c>.options.{id}</c>
/// where the field has them; <c>.ask_kiosk</c> may.
/// </remarks>
public sealed record FieldDefinition
{
    public required string Id { get; init; }
    public required FieldKind Kind { get; init; }
    public bool Optional { get; init; }

    /// <summary>One-level condition on an earlier choice or confirm field.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>Where a place asks for the building too; null for always.</summary>
    public FieldCondition? BuildingWhen { get; init; }

    /// <summary>Fixed options of a choice.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Name of the <see cref="IOptionSource"/> of a choice, instead of fixed options.</summary>
    public string? Source { get; init; }

    /// <summary>Name of an <see cref="IOptionSource"/> whose options may be tapped instead of writing a text.</summary>
    public string? Tiles { get; init; }

    /// <summary>Name of an <see cref="IFieldValidator"/>.</summary>
    public string? Validator { get; init; }

    /// <summary>Name of an <see cref="IAnswerReader"/>: finds this answer in what was said to another question.</summary>
    public string? Reader { get; init; }

    /// <summary>Not asked when the answer to this earlier field holds one, by <see cref="Reader"/> or else the reader called like <see cref="Source"/>.</summary>
    public string? GuessFrom { get; init; }

    /// <summary>A voice message is an answer too: kept for whoever deals with it to hear.</summary>
    public bool Voice { get; init; }

    /// <summary>The notice <c>.notice</c> is shown before the question.</summary>
    public bool Notice { get; init; }

    /// <summary>Shortest and longest text.</summary>
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>Smallest and largest number; <see cref="Max"/> also: most attachments.</summary>
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
}

/// <summary>What kind of answer a field takes.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Choice,
    MultiChoice,
    Number,
    Date,
    Phone,
    Place,
    Attachments,
    Confirm,
}

/// <summary>Ask only when the earlier field was answered with one of these options (confirm: <c>yes</c> or <c>no</c>).</summary>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Is);

/// <summary>A fixed option; its wording is <c>{form}.{field}.options.{id}</c>.</summary>
/// <param name="Words">Synonyms, of all languages.</param>
public sealed record FieldOption(string Id, IReadOnlyList<string> Words, string? Tile);
