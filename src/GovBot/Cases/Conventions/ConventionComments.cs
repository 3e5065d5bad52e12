using System.Globalization;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>评论 and 不遵守的事: residents say, the committee looks before others read it, and answers. Stages only; the turn commits.</summary>
public sealed class ConventionComments(GovBotDbContext db, VoicePersons persons, ConventionEffects effects, IDialogsSource dialogs, BusinessClock clock)
{
    /// <summary>Details that identify somebody are covered. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors.NotNow"/>.</summary>
    public async Task<Result<ConventionComment>> SayAsync(string number, ConversationFacts who, string locale, CommentStance stance, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (await PublicAsync(number, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        if (!convention.TakesComments)
            return new Error(MoveErrors.NotNow);
        var comment = new ConventionComment
        {
            ConventionId = convention.Id,
            PersonKey = (await persons.OfAsync(who, cancellationToken)).Key,
            ConversationId = who.KioskId is null ? who.ConversationId : 0,
            Locale = locale,
            Stance = stance,
            TextVersion = convention.TextVersion,
            At = clock.UtcNow,
            Words = PrivateDetails.Cover(words).Shown,
        };
        db.Add(comment);
        await effects.Steps.SyncAsync(convention, cancellationToken);
        await effects.Notices.StageWaitingAsync(convention, "comment", $"{Guid.NewGuid():N}", cancellationToken);
        return comment;
    }

    /// <summary>A clause is not kept somewhere: about a place, never about a neighbour. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors.NotNow"/>, <see cref="ConventionErrors.NoSuchPart"/>.</summary>
    public async Task<Result<ConventionIncident>> TellIncidentAsync(string number, ConversationFacts who, string locale, int clause, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (await PublicAsync(number, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        if (!convention.IsInForceOn(clock.Today))
            return new Error(MoveErrors.NotNow);
        if (convention.Text?.Clauses().Any(known => known.No == clause) != true)
            return new Error(ConventionErrors.NoSuchPart);
        var incident = new ConventionIncident
        {
            ConventionId = convention.Id,
            ClauseNo = clause,
            BuildingId = convention.Facts.BuildingId,
            PersonKey = (await persons.OfAsync(who, cancellationToken)).Key,
            ConversationId = who.KioskId is null ? who.ConversationId : 0,
            Locale = locale,
            At = clock.UtcNow,
            Words = PrivateDetails.Cover(words).Shown,
        };
        db.Add(incident);
        await effects.Steps.SyncAsync(convention, cancellationToken);
        await effects.Notices.StageWaitingAsync(convention, "incident", $"{Guid.NewGuid():N}", cancellationToken);
        return incident;
    }

    /// <summary>审核公开. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors"/>.</summary>
    /// <param name="isCovered">With marks where it seems to name somebody.</param>
    public Task<Error?> ShowAsync(StaffPost post, long commentId, bool isCovered, CancellationToken cancellationToken) =>
        LookAtAsync(post, commentId, comment => comment.State == CommentState.Pending, (comment, _) => comment.Show(isCovered ? PersonMentions.Cover(comment.Words) : comment.Words), "comment_shown", cancellationToken);

    /// <summary>不公开, with a reason that the person hears.</summary>
    public async Task<Error?> RefuseAsync(StaffPost post, long commentId, string reason, CancellationToken cancellationToken) =>
        dialogs.Current.Conventions.Reasons[ConventionReasons.Comment].FirstOrDefault(entry => entry.Id == reason) is { } known
            ? await LookAtAsync(post, commentId, comment => comment.IsOpen, (comment, _) => comment.Refuse(known.Id), "comment_refused", cancellationToken, known)
            : new Error(ConventionRefusals.NoReason);

    /// <summary>答复: also lets it be read, with marks where it seems to name somebody and nobody has let it be read as it is.</summary>
    public async Task<Error?> ReplyAsync(StaffPost post, long commentId, string words, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(words)
        ? new Error(ConventionRefusals.WordsNeeded)
        : await LookAtAsync(post, commentId, comment => comment.IsOpen, (comment, now) => comment.Reply(words, comment.State == CommentState.Pending ? PersonMentions.Cover(comment.Words) : comment.Words, now), "comment_answered", cancellationToken);

    /// <summary>答复 of an incident.</summary>
    public async Task<Error?> ReplyToIncidentAsync(StaffPost post, long incidentId, string words, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
            return new Error(ConventionRefusals.WordsNeeded);
        if (await db.ConventionIncidents.SingleOrDefaultAsync(row => row.Id == incidentId, cancellationToken) is not { } incident || await OwnAsync(post, incident.ConventionId, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        if (incident.AnsweredAt is not null)
            return new Error(MoveErrors.NotNow);
        incident.Reply(words, clock.UtcNow);
        await effects.Steps.SyncAsync(convention, cancellationToken);
        await effects.Notices.StageOneAsync(convention, incident.ConversationId, incident.Locale, "incident_answered", Id(incidentId), cancellationToken, ("answer", words));
        return null;
    }

    private async Task<Error?> LookAtAsync(StaffPost post, long commentId, Func<ConventionComment, bool> may, Action<ConventionComment, DateTime> look, string key, CancellationToken cancellationToken, NamedEntry? reason = null)
    {
        if (await db.ConventionComments.SingleOrDefaultAsync(row => row.Id == commentId, cancellationToken) is not { } comment || await OwnAsync(post, comment.ConventionId, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        // Somebody else has looked at it meanwhile.
        if (!may(comment))
            return new Error(MoveErrors.NotNow);
        look(comment, clock.UtcNow);
        await effects.Steps.SyncAsync(convention, cancellationToken);
        await effects.Notices.StageOneAsync(
            convention, comment.ConversationId, comment.Locale, key, $"{Id(commentId)}:{comment.State}:{comment.AnsweredAt is not null}", cancellationToken,
            ("answer", comment.Answer ?? ""), ("reason", reason?.Name.For(comment.Locale) ?? ""));
        return null;
    }

    private Task<Convention?> PublicAsync(string number, CancellationToken cancellationToken) =>
        db.Conventions.AsSplitQuery().SingleOrDefaultAsync(convention => convention.Number == number && convention.PublicAt != null, cancellationToken);

    // Only the committee whose convention it is answers.
    private async Task<Convention?> OwnAsync(StaffPost post, long id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var committee = post.Role is Role.CommitteeMember or Role.CommitteeHead ? post.CommitteeId : null;
        return await db.Conventions.AsSplitQuery().SingleOrDefaultAsync(convention => convention.Id == id && convention.Facts.CommitteeId == committee, cancellationToken);
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
