namespace GovBot.Data.Persistence;

/// <summary>Lengths of what is not free text; indexes over them stay under SQL Server's 1,700 bytes (two a character).</summary>
internal static class ColumnLengths
{
    public const int ChannelId = 40;

    /// <summary>Ids that a channel made.</summary>
    public const int ExternalId = 300;

    public const int UserId = 200;

    /// <summary>Names from the code: states, triggers, job names.</summary>
    public const int Code = 60;

    public const int LookupHash = 43;

    public const int CaseNumber = 20;

    public const int Locale = 20;

    /// <summary>Names and addresses of the organisation.</summary>
    public const int Name = 200;

    /// <summary>Keys put together from the above.</summary>
    public const int Key = 400;

    /// <summary>A step's ladder: some twenty rungs.</summary>
    public const int Ladder = 2000;

    /// <summary>A sentence for the operator.</summary>
    public const int Reason = 500;
}
