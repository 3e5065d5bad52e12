namespace GovBot.Upkeep;

/// <summary>What a rule of retention would take today.</summary>
/// <param name="Days">After how many.</param>
/// <param name="Cases">Numbers of the cases, where it is about cases.</param>
internal sealed record RetentionDue(string What, int Days, int Count, IReadOnlyList<string>? Cases = null);
