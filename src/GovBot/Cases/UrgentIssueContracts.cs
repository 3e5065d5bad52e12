using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;

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

    public IssueSubject Subject { get; init; }
    public RequestType Type { get; init; } = RequestType.Help;
    public IssueTags Tags { get; init; }

    /// <summary>涉及户数; null when not said.</summary>
    public int? Households { get; init; }

    /// <summary>Answers to the questions of the category, a line each; null when none was given.</summary>
    public string? Details { get; init; }

    /// <summary>Who writes it down, when that is not the resident.</summary>
    public Actor? By { get; init; }

    /// <summary>Id in <c>dialogs/catalog/sources.yaml</c>, with <see cref="By"/>.</summary>
    public string? Source { get; init; }
    public long? HelperPersonId { get; init; }

    /// <summary>Where a helper files: how the resident is called, how they agreed, why they need help; ids of <c>dialogs/catalog/helping.yaml</c>.</summary>
    public string? Name { get; init; }
    public string? Consent { get; init; }
    public string? HelpReason { get; init; }
}

/// <param name="TrackingCode">Twelve digits without spaces.</param>
/// <param name="CommitteeName">Null when the place belongs to no committee we know.</param>
/// <param name="AnswerBy">When the committee has to answer; Shanghai time; null without a committee.</param>
/// <param name="AnswerByProvisional">The calendar of that year is not published yet (暂定).</param>
public sealed record FiledIssue(string CaseNumber, string TrackingCode, string? CommitteeName, string? CommitteePhone, DateTimeOffset? AnswerBy, bool AnswerByProvisional)
{
    /// <summary>The complaint is about the committee: the subdistrict answers, the committee sees nothing of it.</summary>
    public bool IsPastCommittee { get; init; }

    /// <summary>A helper filed it: news is passed on by the committee.</summary>
    public bool IsHelped { get; init; }

    /// <summary>Reports that may be of the same matter, to join instead.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; init; } = [];
}

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

    /// <summary>Goes on in a neighbour's report; <see cref="State"/> is that one's.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The reporter may say that it is solved.</summary>
    public bool MayConfirm { get; init; }

    /// <summary>The reporter may say that it is not solved.</summary>
    public bool MayReopen { get; init; }

    /// <summary>The reporter was asked whether it is solved, and has not said.</summary>
    public bool MayRate { get; init; }

    public HandlingWay? Way { get; init; }

    /// <summary>What was promised with the way; a date in Shanghai.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>What happened, oldest first; with words only for the reporter's own eyes.</summary>
    public IReadOnlyList<IssueNews> News { get; init; } = [];
}

/// <summary>One thing that happened, as residents read it; never who by name.</summary>
/// <param name="Trigger">Text key <c>track.event.{Trigger}</c>.</param>
/// <param name="Words">What the committee wrote; null where it wrote nothing or the words are not for this person.</param>
public sealed record IssueNews(DateTimeOffset At, string Trigger, string? Words);

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
    Task<Result<FiledIssue>> FileAsync(FileUrgentIssue command, CancellationToken cancellationToken);
    Task<Result<IssueStatus>> TrackAsync(TrackIssue query, CancellationToken cancellationToken);
    Task<IReadOnlyList<IssueStatus>> ListMineAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Whether this person may add to it, before they write.</summary>
    Task<Result<IssueStatus>> ProveAsync(IssueClaim claim, CancellationToken cancellationToken);
    Task<Result<IssueStatus>> AddAsync(AddToIssue command, CancellationToken cancellationToken);
    Task<Result<IssueStatus>> WithdrawAsync(IssueClaim claim, CancellationToken cancellationToken);

    /// <summary>解决了.</summary>
    Task<Result<IssueStatus>> ConfirmAsync(IssueClaim claim, CancellationToken cancellationToken);

    /// <summary>还没解决,请继续办: once, within the window.</summary>
    Task<Result<IssueStatus>> ReopenAsync(IssueClaim claim, CancellationToken cancellationToken);

    /// <summary>我家也有: the own report goes on in the neighbour's.</summary>
    Task<Result<IssueStatus>> JoinAsync(IssueClaim claim, string intoNumber, CancellationToken cancellationToken);
}

/// <summary>Messages for committees, and how to reach them.</summary>
public interface ICommitteeDesk
{
    /// <summary>The committee of a compound, else of the kiosk's center, else null.</summary>
    Task<CommitteeContact?> FindAsync(long? compoundId, long? kioskId, CancellationToken cancellationToken);
    Task<IReadOnlyList<CommitteeContact>> ListAsync(CancellationToken cancellationToken);
    Task<Result<DateTimeOffset>> LeaveMessageAsync(LeaveMessage command, CancellationToken cancellationToken);
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
