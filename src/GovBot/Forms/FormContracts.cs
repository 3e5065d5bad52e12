using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>An answer as it is kept: no prompt text, nothing that belongs to the wording of the form.</summary>
/// <param name="Value">Text, option id, number, ISO date, E.164 number, or <c>yes</c>/<c>no</c>.</param>
public sealed record FieldAnswer(string? Value)
{
    /// <summary>Several: chosen option ids, or attachment ids.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>How it is shown back, where the value does not say it itself (options of a source, places).</summary>
    public string? Label { get; init; }

    /// <summary>The person chose not to answer.</summary>
    public bool Skipped { get; init; }

    public PlaceAnswer? Place { get; init; }

    public static FieldAnswer Skip { get; } = new((string?)null) { Skipped = true };
}

/// <summary>Where: a building of a compound, or words when it is not in the list.</summary>
public sealed record PlaceAnswer(long? CompoundId, long? BuildingId, string? Text);

/// <summary>Checks an answer beyond its kind; resolved by name.</summary>
public interface IFieldValidator
{
    string Name { get; }

    /// <summary>The answer to keep, or an <see cref="Error"/> told as <c>error.{code}</c>.</summary>
    Task<Result<FieldAnswer>> CheckAsync(FieldCheck check, CancellationToken cancellationToken);
}

public sealed record FieldCheck(FieldDefinition Field, FieldAnswer Answer, FormContext Form);

/// <summary>What a form knows while it is being filled.</summary>
public sealed record FormContext(FormDefinition Form, IReadOnlyDictionary<string, FieldAnswer> Answers, ConversationFacts Facts, string Locale);

/// <summary>Lists the options of a choice; resolved by name.</summary>
public interface IOptionSource
{
    string Name { get; }

    Task<IReadOnlyList<Option>> ListAsync(OptionRequest request, CancellationToken cancellationToken);
}

public sealed record OptionRequest(FieldDefinition Field, FormContext Form);

/// <summary>Finds a field's answer in words said to another question; resolved by name.</summary>
public interface IAnswerReader
{
    string Name { get; }

    /// <summary>Null when the words do not hold one.</summary>
    Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken);

    /// <summary>For readers that need to know the question.</summary>
    Task<FieldAnswer?> ReadAsync(string text, FieldDefinition field, FormContext form, CancellationToken cancellationToken) => ReadAsync(text, form, cancellationToken);
}

/// <summary>Takes a finished form; resolved by name. Stages only; the turn commits.</summary>
public interface ISubmitHandler
{
    string Name { get; }

    Task<SubmitOutcome> SubmitAsync(FormSubmission submission, CancellationToken cancellationToken);
}

/// <summary>A finished form; skipped and unasked fields are not among the answers.</summary>
public sealed record FormSubmission(FormContext Form)
{
    public string? Value(string field) => Form.Answers.GetValueOrDefault(field)?.Value;

    public FieldAnswer? Answer(string field) => Form.Answers.GetValueOrDefault(field);
}

/// <summary>Taken with a receipt, or refused with a reason told as <c>error.{code}</c>; the draft is then kept.</summary>
public sealed record SubmitOutcome
{
    private SubmitOutcome(object? receipt, Error? error) => (Receipt, Error) = (receipt, error);

    /// <summary>What the dialog that began the form shows, e.g. <see cref="GovBot.Cases.FiledIssue"/>.</summary>
    public object? Receipt { get; }

    public Error? Error { get; }

    /// <summary>Which answer to ask again; null when none is to blame.</summary>
    public string? Field { get; init; }

    public static SubmitOutcome Taken(object receipt) => new(receipt, null);

    public static SubmitOutcome Refused(Error error, string? field = null) => new(null, error) { Field = field };
}

/// <summary>Begins a form: options of <c>BeginDialogAsync(nameof(FormDialog), …)</c>.</summary>
/// <param name="Answers">Answers known already; shown at the review, not asked.</param>
public sealed record FormStart(string FormId, IReadOnlyDictionary<string, FieldAnswer>? Answers = null)
{
    /// <summary>How somebody is called for whom it is filled in; the review says so.</summary>
    public string? ForWhom { get; init; }
}

/// <summary>How a form ended: the result of the dialog.</summary>
/// <param name="Receipt">Of the submit handler; null when cancelled.</param>
public sealed record FormEnd(string FormId, bool Submitted, object? Receipt);
