namespace GovBot.Misses;

/// <summary>Words that were not understood.</summary>
/// <param name="Guess">What was thought likeliest, without being sure.</param>
public sealed record Miss(string Text, string Locale, string? Guess = null)
{
    /// <summary>The open question of a form; null at the menu.</summary>
    public MissedField? Field { get; init; }
}

/// <param name="Options">Ids of the options offered.</param>
/// <param name="IsPlace">What is said there and holds an address at all is an address.</param>
public sealed record MissedField(string FormId, string FieldId, IReadOnlyList<string> Options, bool IsPlace);

/// <summary>Keeps what was not understood, for editors.</summary>
public interface IMissLog
{
    /// <summary>Stages it, masked; it commits with the turn. Nothing is kept of what cannot be masked surely.</summary>
    Task KeepAsync(Miss miss, CancellationToken cancellationToken);
}
