using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Privacy;
using GovBot.Text;

namespace GovBot.Cases.Desk;

/// <summary>查看记录: each showing of a resident's words, phone or photos at the desk is written down, once a turn, for the resident to ask about.</summary>
public sealed class DeskReadings(GovBotDbContext db, AccessLog log, TextCatalog texts)
{
    public void Note(StaffPost post, UrgentIssue issue, IssueReport? report, int photos)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(issue);
        var parts = (report is null ? DataParts.None : DataParts.Words) | (report?.Phone is null || DeskRights.IsLight(post.Role) ? DataParts.None : DataParts.Phone) | (photos > 0 ? DataParts.Photos : DataParts.None);
        if (parts == DataParts.None || db.PersonalDataAccesses.Local.Any(row => row.CaseKind == CaseKind.UrgentIssue && row.CaseId == issue.Id))
            return;
        log.Note(post.Actor, Named(post), issue, parts, AccessPurposes.Handling);
    }

    /// <summary>Whom to tell and how.</summary>
    public void NoteContact(StaffPost post, UrgentIssue issue)
    {
        ArgumentNullException.ThrowIfNull(post);
        log.Note(post.Actor, Named(post), issue, DataParts.Phone, AccessPurposes.Contact);
    }

    public void Note(StaffPost post, CommitteeMessage message)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(message);
        if (message.Words is { } words)
            log.Note(post.Actor, Named(post), message, DataParts.Words | (words.Phone is null ? DataParts.None : DataParts.Phone), AccessPurposes.Handling);
    }

    /// <summary>约请: its words may be a resident's.</summary>
    public void Note(StaffPost post, SummonsRequest request, int photos)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        var parts = (request.Words is null ? DataParts.None : DataParts.Words) | (photos > 0 ? DataParts.Photos : DataParts.None);
        if (parts == DataParts.None || db.PersonalDataAccesses.Local.Any(row => row.CaseKind == CaseKind.SummonsRequest && row.CaseId == request.Id))
            return;
        log.Note(post.Actor, Named(post), request, parts, AccessPurposes.Handling);
    }

    /// <summary>公约: words that nobody but the committee reads yet, and pictures of what was signed.</summary>
    public void Note(StaffPost post, Convention convention, bool words, bool photos)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(convention);
        var parts = (words ? DataParts.Words : DataParts.None) | (photos ? DataParts.Photos : DataParts.None);
        if (parts == DataParts.None || db.PersonalDataAccesses.Local.Any(row => row.CaseKind == CaseKind.Convention && row.CaseId == convention.Id))
            return;
        log.Note(post.Actor, Named(post), convention, parts, AccessPurposes.Handling);
    }

    private string Named(StaffPost post) => texts.Get(
        Locales.Chinese, "staff.post", ("unit", post.UnitName ?? texts.Get(Locales.Chinese, "staff.district")), ("role", texts.Get(Locales.Chinese, $"staff.role.{post.Role}")));
}
