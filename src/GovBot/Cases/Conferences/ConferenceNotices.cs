using System.Globalization;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;

namespace GovBot.Cases.Conferences;

/// <summary>News of a move for people in office, by their units; each hears of it once, whoever made it does not.</summary>
public sealed class ConferenceNotices(GovBotDbContext db, ConferenceWording wording, ConferenceSteps steps, ConferenceButtons buttons, StaffNotices staff)
{
    /// <param name="before">Who had answered before the move.</param>
    public async Task StageAsync(JointConference conference, ConferenceAnswered before, ConferenceTrigger trigger, ConferenceMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conference);
        ArgumentNullException.ThrowIfNull(move);
        var items = ConferenceNews.For(trigger, conference, before).ToList();
        if (items.Count == 0)
            return;
        var (rows, told) = (await steps.RowsAsync(conference, cancellationToken), new HashSet<long>());
        var news = await wording.AboutAsync(conference, trigger, move, cancellationToken);
        foreach (var (item, unit) in items.SelectMany(item => UnitsOf(item.To, conference, move).Select(unit => (item, unit))))
        {
            var due = DueOf(item, unit, conference, move, rows);
            await staff.StageAsync(
                PostsOf(unit, move.Actor),
                string.Create(CultureInfo.InvariantCulture, $"{conference.Number}:{conference.EventCount}:conference"),
                told,
                locale => news.Notice(locale, item.Key, unit, due),
                (post, locale) => Task.FromResult(buttons.For(post, locale, conference)),
                cancellationToken);
        }
    }

    // Null stands for the district.
    private static IEnumerable<MeetingUnit?> UnitsOf(ConferenceAudience audience, JointConference conference, ConferenceMove move) => audience switch
    {
        ConferenceAudience.District => Enumerable.Repeat<MeetingUnit?>(null, 1),
        ConferenceAudience.Asked => conference.Views.Select(view => new MeetingUnit(UnitKind.Department, view.DepartmentId)).Distinct(),
        ConferenceAudience.Invited => conference.Units.Select(unit => unit.Unit),
        ConferenceAudience.Named => [((InvitedUnit)move.Detail!).Unit],
        ConferenceAudience.Signers => conference.Signers.Select(unit => unit.Unit),
        ConferenceAudience.Doer => conference.Resolutions.Where(task => task.Seq == ConferenceWording.ResolutionOf(move)).Select(task => task.Doer),
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };

    private IQueryable<Appointment> PostsOf(MeetingUnit? unit, Actor mover)
    {
        var (id, person) = (unit?.Id, mover.PersonId ?? 0);
        var posts = db.Appointments.Where(post => post.PersonId != person);
        return unit?.Kind switch
        {
            null => posts.Where(post => post.Role == Role.DistrictOffice),
            UnitKind.Department => posts.Where(post => post.Role == Role.DepartmentLiaison && post.DepartmentId == id),
            _ => posts.Where(post => post.Role == Role.SubdistrictCoordinator && post.SubdistrictId == id),
        };
    }

    private static CaseStep? DueOf(ConferenceNewsItem item, MeetingUnit? unit, JointConference conference, ConferenceMove move, List<CaseStep> rows)
    {
        var part = item.Rule is ConferenceSteps.Resolution or ConferenceSteps.Confirm ? ConferenceWording.ResolutionOf(move) : conference.Units.SingleOrDefault(row => row.Unit == unit)?.Seq;
        return rows.Find(row => row.EndedAt is null && row.Step == item.Rule && row.Part == part);
    }
}
