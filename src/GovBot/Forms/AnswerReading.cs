namespace GovBot.Forms;

/// <summary>What a reply to a field means.</summary>
internal abstract record AnswerReading
{
    private AnswerReading()
    {
    }

    public sealed record Taken(FieldAnswer Answer) : AnswerReading;

    /// <summary>Does not fit; <paramref name="Reason"/> is said before the question comes again.</summary>
    public sealed record Again(string? Reason) : AnswerReading;

    /// <summary>Half an answer: the form asks on in its new state.</summary>
    public sealed record More(FormState State) : AnswerReading;
}
