using GovBot.Cases.Desk;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Who is in office for some cases, read once for all of them.</summary>
public sealed class ReminderPeople(GovBotDbContext db, BusinessClock clock)
{
    public async Task<PeopleInOffice> LoadAsync(IReadOnlyCollection<StepCase> cases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var today = clock.Today;
        var committees = cases.Select(found => found.CommitteeId).Distinct().ToArray();
        var subdistricts = cases.Select(found => found.SubdistrictId).Distinct().ToArray();
        var departments = cases.SelectMany(found => found.Handlers.Keys).Distinct().Select(id => (long?)id).ToArray();
        var posts = await db.Appointments.AsNoTracking().HeldOn(today).Where(post =>
            post.Role == Role.DistrictOffice
            || (committees.Contains(post.CommitteeId) && (post.Role == Role.CommitteeMember || post.Role == Role.CommitteeHead))
            || (subdistricts.Contains(post.SubdistrictId) && post.Role == Role.SubdistrictCoordinator)
            || (departments.Contains(post.DepartmentId) && (post.Role == Role.DepartmentLiaison || post.Role == Role.DepartmentHandler))).ToListAsync(cancellationToken);
        return new PeopleInOffice(
            posts,
            await db.CommitteeLiaisons.AsNoTracking().Where(liaison => committees.Contains(liaison.CommitteeId)).ToListAsync(cancellationToken),
            await db.SigningDeputies.AsNoTracking().Where(deputy => committees.Contains(deputy.CommitteeId) && deputy.From <= today && deputy.To >= today).ToListAsync(cancellationToken),
            await ChatsAsync(posts, cancellationToken));
    }

    // Where each of them was last seen.
    private async Task<Dictionary<long, long>> ChatsAsync(List<Appointment> posts, CancellationToken cancellationToken)
    {
        var people = posts.Select(post => post.PersonId).Distinct().ToArray();
        var rows = await (
            from account in db.StaffAccounts.AsNoTracking()
            where people.Contains(account.PersonId) && account.EndedAt == null
            join conversation in db.Conversations on new { account.ChannelId, account.UserId } equals new { conversation.ChannelId, conversation.UserId }
            where conversation.ClosedAt == null && conversation.KioskId == null
            select new { account.PersonId, conversation.Id, conversation.LastActivityAt }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.MaxBy(row => (row.LastActivityAt, row.Id))!.Id);
    }
}

/// <summary>People in office, and where to reach them. Pure.</summary>
/// <param name="Chats">Person to conversation; who is not in it has no chat.</param>
public sealed record PeopleInOffice(
    IReadOnlyList<Appointment> Posts, IReadOnlyList<CommitteeLiaison> Liaisons, IReadOnlyList<SigningDeputy> Deputies, IReadOnlyDictionary<long, long> Chats)
{
    /// <summary>Which staff a rung means, each once; somebody who is two of them counts as the first. A head in whose own hands the step is was told of it as such.</summary>
    public IEnumerable<(ReminderTo To, long? PersonId)> Of(StepCase found, CaseStep step, IEnumerable<ReminderTo> to)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(step);
        var told = new HashSet<long>();
        foreach (var audience in to.Order())
        {
            var people = Posted(found, step, audience).Select(post => post.PersonId).Distinct().ToList();
            if (people.Count == 0)
                yield return (audience, null);
            if (audience == ReminderTo.Head)
                told.UnionWith(Posted(found, step, ReminderTo.Responsible).Select(post => post.PersonId));
            foreach (var person in people.Where(told.Add))
                yield return (audience, person);
        }
    }

    private IEnumerable<Appointment> Posted(StepCase found, CaseStep step, ReminderTo to) => to switch
    {
        ReminderTo.Responsible => Of(found, step, found.PartyOf(step)),
        ReminderTo.Head => HeadsOf(found, step, found.PartyOf(step)),
        ReminderTo.Committee => Of(found, step, found.CommitteeId is null ? ReminderParty.Subdistrict : ReminderParty.Committee),
        ReminderTo.Subdistrict => Of(found, step, ReminderParty.Subdistrict),
        _ => Of(found, step, ReminderParty.District),
    };

    private IEnumerable<Appointment> Of(StepCase found, CaseStep step, ReminderParty party) => party switch
    {
        ReminderParty.Committee => OrAll(Posts.Where(post => post.CommitteeId == found.CommitteeId), found.ClerkPersonId),
        ReminderParty.Signers => Posts.Where(post => post.CommitteeId == found.CommitteeId && (post.Role == Role.CommitteeHead || Deputies.Any(deputy => deputy.CommitteeId == post.CommitteeId && deputy.PersonId == post.PersonId))),
        ReminderParty.Subdistrict => OrAll(Posts.Where(post => post.Role == Role.SubdistrictCoordinator && post.SubdistrictId == found.SubdistrictId), found.ClerkPersonId),
        ReminderParty.Department => HandlersOf(found, step) is { Count: > 0 } handlers ? handlers : LiaisonsOf(found, step),
        _ => Posts.Where(post => post.Role == Role.DistrictOffice),
    };

    private IEnumerable<Appointment> HeadsOf(StepCase found, CaseStep step, ReminderParty party) => party switch
    {
        ReminderParty.Committee or ReminderParty.Signers => Posts.Where(post => post.CommitteeId == found.CommitteeId && post.Role == Role.CommitteeHead),
        ReminderParty.Department => LiaisonsOf(found, step),
        _ => Of(found, step, party),
    };

    private List<Appointment> HandlersOf(StepCase found, CaseStep step) => step.DepartmentId is { } department && found.Handlers.GetValueOrDefault(department) is { } handler
        ? [.. Posts.Where(post => post.DepartmentId == department && post.PersonId == handler)]
        : [];

    // 联络制: those named for the committee, while one of them is in office; else every liaison.
    private List<Appointment> LiaisonsOf(StepCase found, CaseStep step)
    {
        var all = Posts.Where(post => post.Role == Role.DepartmentLiaison && post.DepartmentId == step.DepartmentId).ToList();
        var named = all.Where(post => Liaisons.Any(liaison => liaison.CommitteeId == found.CommitteeId && liaison.DepartmentId == post.DepartmentId && liaison.PersonId == post.PersonId)).ToList();
        return named.Count > 0 ? named : all;
    }

    private static List<Appointment> OrAll(IEnumerable<Appointment> unit, long? person)
    {
        var all = unit.ToList();
        var own = all.Where(post => post.PersonId == person).ToList();
        return own.Count > 0 ? own : all;
    }
}
