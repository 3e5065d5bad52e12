using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovBot.Forms;

/// <summary>What is being waited for.</summary>
internal enum FormStep
{
    Answer,
    Review,
    Change,
    Cancel,

    /// <summary>Whether to begin anew.</summary>
    Restart,

    /// <summary>Whether to use the beginning of a text that was too long.</summary>
    TooLong,
}

/// <summary>All a form remembers between messages; kept as one JSON string.</summary>
internal sealed record FormState(string Form, string Revision)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public FormStep Step { get; init; }

    /// <summary>The field asked, by id.</summary>
    public string? Cursor { get; init; }

    public Dictionary<string, FieldAnswer> Answers { get; init; } = [];

    /// <summary>The questions the person has answered or passed over, first to last; not what was guessed.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>Replies to this question that did not fit.</summary>
    public int Tries { get; init; }

    /// <summary>Options asked back after an ambiguous reply, by id.</summary>
    public IReadOnlyList<string>? Narrowed { get; init; }

    public int Page { get; init; }

    /// <summary>Words too long to take; nothing a person wrote is lost.</summary>
    public string? Held { get; init; }

    /// <summary>The compound, once chosen, while its building is asked.</summary>
    public long? Compound { get; init; }
    public string? CompoundName { get; init; }

    /// <summary>A place we do not know, while we ask whether it is meant as one.</summary>
    public string? PlaceSaid { get; init; }

    /// <summary>The place is asked in words.</summary>
    public bool PlaceInWords { get; init; }

    /// <summary>See <see cref="FormStart.ForWhom"/>.</summary>
    public string? ForWhom { get; init; }

    /// <summary>The person knows that details in their words are covered; said once.</summary>
    public bool CoverTold { get; init; }

    public FormState At(string? field) => this with { Step = FormStep.Answer, Cursor = field, Tries = 0, Narrowed = null, Page = 0, Held = null, Compound = null, CompoundName = null, PlaceInWords = false, PlaceSaid = null };

    /// <summary>The open question has been dealt with by the person.</summary>
    public FormState Walked() => Cursor is null || Trail.Contains(Cursor) ? this : this with { Trail = [.. Trail, Cursor] };

    public FormState With(string field, FieldAnswer answer) => this with { Answers = new(Answers) { [field] = answer } };

    public FormState Without(string field) => this with { Answers = Answers.Where(a => a.Key != field).ToDictionary() };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static FormState Read(string json) => JsonSerializer.Deserialize<FormState>(json, Json) ?? throw new InvalidOperationException("The state of a form is empty.");
}
