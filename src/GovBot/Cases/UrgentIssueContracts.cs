namespace GovBot.Cases;

/// <summary>What a resident reports (domain.md §3a). Words and phone go to rows that can be erased.</summary>
/// <param name="UserId">The chat user who reports.</param>
/// <param name="CategoryId">Id in <c>dialogs/catalog/categories.yaml</c>; null when not chosen.</param>
/// <param name="CategoryName">Its name as shown; kept on the case.</param>
/// <param name="BuildingId">Null when the building is not listed; then <paramref name="PlaceText"/> says where.</param>
/// <param name="Phone">E.164, for call-back; null when not given.</param>
/// <param name="EmergencyKind">Id in <c>emergencies.yaml</c> when danger to life was heard or said.</param>
public sealed record FileUrgentIssue(
    long ConversationId,
    string UserId,
    long? KioskId,
    string Locale,
    string What,
    string? CategoryId,
    string? CategoryName,
    long? CompoundId,
    long? BuildingId,
    string? PlaceText,
    string? Phone,
    string? EmergencyKind,
    IReadOnlyList<string> AttachmentIds)
{
    /// <summary>Revision of the form it was filled in with; kept on the case.</summary>
    public string? FormRevision { get; init; }
}

/// <param name="TrackingCode">Twelve digits without spaces.</param>
/// <param name="CommitteeName">Null when the place belongs to no committee we know.</param>
/// <param name="AnswerBy">When the committee has to answer; Shanghai time; null without a committee.</param>
/// <param name="AnswerByProvisional">The calendar of that year is not published yet (暂定).</param>
public sealed record FiledIssue(string CaseNumber, string TrackingCode, string? CommitteeName, string? CommitteePhone, DateTimeOffset? AnswerBy, bool AnswerByProvisional);

/// <summary>What whoever holds the code may see: state, dates and what is asked; never words, place, name or phone.</summary>
/// <param name="State">Name of the state; its wording is text key <c>issue.state.{State}</c>.</param>
public sealed record IssueStatus(string TrackingCode, string State, DateTimeOffset FiledAt, DateTimeOffset? AnswerBy, DateTimeOffset? EndedAt, bool MayWithdraw)
{
    /// <summary>The reporter may add words and photos.</summary>
    public bool MayAdd { get; init; }

    /// <summary>逾期: the answer is owed and late; to be said honestly.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The calendar of that year was not published when it was filed (暂定).</summary>
    public bool AnswerByProvisional { get; init; }
}

/// <summary>A look-up by code. Failed ones are counted per person, per kiosk or address, and in all.</summary>
/// <param name="AddressKey">A keyed hash of the address, never the address.</param>
public sealed record TrackIssue(string Code, string UserId, long? KioskId, string? AddressKey);

/// <summary>Somebody wants to change a report: in the reporter's own conversation, or with the building or the phone's last four digits as <paramref name="Proof"/>.</summary>
public sealed record IssueClaim(string Code, string UserId, long ConversationId, string? Proof);

/// <summary>Words, photos or both that come later.</summary>
public sealed record AddToIssue(IssueClaim By, string? Words, IReadOnlyList<string> AttachmentIds);

/// <summary>A message left for a committee: an enquiry we could not answer, or 找居委会.</summary>
public sealed record LeaveMessage(long ConversationId, string UserId, long? KioskId, string Text, string? Phone, long? CommitteeId);

/// <summary>How to reach a committee, as data of the organisation.</summary>
public sealed record CommitteeContact(long Id, string Name, string? Phone, string? Address, string? Hours, bool OpenNow);

/// <summary>A housing compound to choose from.</summary>
public sealed record CompoundChoice(long Id, string Name, string CommitteeName)
{
    public string? Address { get; init; }
}

/// <summary>A building of a compound to choose from.</summary>
public sealed record BuildingChoice(long Id, string Name);

/// <summary>
/// Reporting, following and withdrawing urgent issues. Stages only; the turn or job commits, also after a refusal, since failures are counted.
/// Refusals: <see cref="CaseErrors"/> and <see cref="Data.Domain.Issues.IssueErrors"/>.
/// </summary>
public interface IUrgentIssues
{
    Task<Data.Domain.Cases.Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken);
    Task<Data.Domain.Cases.Result<IssueStatus>> TrackAsync(TrackIssue query, CancellationToken cancellationToken);
    Task<IReadOnlyList<IssueStatus>> ListMineAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Whether this person may add to it, before they write.</summary>
    Task<Data.Domain.Cases.Result<IssueStatus>> ProveAsync(IssueClaim claim, CancellationToken cancellationToken);
    Task<Data.Domain.Cases.Result<IssueStatus>> AddAsync(AddToIssue command, CancellationToken cancellationToken);
    Task<Data.Domain.Cases.Result<IssueStatus>> WithdrawAsync(IssueClaim claim, CancellationToken cancellationToken);
}

/// <summary>Messages for committees, and how to reach them.</summary>
public interface ICommitteeDesk
{
    /// <summary>The committee of a compound, else of the kiosk's center, else null.</summary>
    Task<CommitteeContact?> FindAsync(long? compoundId, long? kioskId, CancellationToken cancellationToken);
    Task<IReadOnlyList<CommitteeContact>> ListAsync(CancellationToken cancellationToken);
    Task<Data.Domain.Cases.Result<DateTimeOffset>> LeaveMessageAsync(LeaveMessage command, CancellationToken cancellationToken);
}

/// <summary>Where things are: compounds and buildings, nearest to the kiosk first.</summary>
public interface IPlaces
{
    /// <param name="search">Name, alias, address or a sentence that holds the name; else the road it speaks of.</param>
    Task<IReadOnlyList<CompoundChoice>> CompoundsAsync(long? kioskId, string? search, CancellationToken cancellationToken);
    Task<IReadOnlyList<BuildingChoice>> BuildingsAsync(long compoundId, CancellationToken cancellationToken);
}

/// <summary>Refusals of the case services beside those of the transition table.</summary>
public static class CaseErrors
{
    /// <summary>No case has this code.</summary>
    public const string NotFound = "not_found";

    /// <summary>Too many failed tries; later again.</summary>
    public const string TooManyAttempts = "too_many_attempts";

    /// <summary>This person, kiosk or address has filed enough for now.</summary>
    public const string TooManyFilings = "too_many_filings";

    /// <summary>Added to often enough.</summary>
    public const string TooManyAdditions = "too_many_additions";

    /// <summary>Neither the building nor the last four digits.</summary>
    public const string ProofWrong = "proof_wrong";
}
