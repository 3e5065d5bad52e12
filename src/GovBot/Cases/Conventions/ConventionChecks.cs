using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>检查: is it kept, is it workable. Two taps of a resident; the committee's own finding with what it is based on. Stages only; the turn commits.</summary>
public sealed class ConventionChecks(GovBotDbContext db, VoicePersons persons, BusinessClock clock)
{
    /// <summary>The last answer of a person counts. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors.NotNow"/>.</summary>
    public async Task<Error?> AnswerAsync(string number, ConversationFacts who, HowKept kept, bool? workable, CancellationToken cancellationToken)
    {
        var person = await persons.OfAsync(who, cancellationToken);
        return await FindAsync(number, cancellationToken) switch
        {
            null => new Error(CaseErrors.NotFound),
            { OpenCheck: null } => new Error(MoveErrors.NotNow),
            var convention => await PutAsync(convention, person, new Finding(kept, workable, null, IsCommittees: false), cancellationToken),
        };
    }

    /// <summary>Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="MoveErrors"/>, <see cref="ConventionRefusals.WordsNeeded"/>.</summary>
    public async Task<Error?> FindAsync(StaffPost post, string number, HowKept kept, bool workable, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (string.IsNullOrWhiteSpace(words))
            return new Error(ConventionRefusals.WordsNeeded);
        var convention = await FindAsync(number, cancellationToken);
        if (convention is null || post.CommitteeId != convention.Facts.CommitteeId || post.Role is not (Role.CommitteeMember or Role.CommitteeHead))
            return new Error(convention is null ? CaseErrors.NotFound : MoveErrors.NotAllowed);
        return convention.OpenCheck is null ? new Error(MoveErrors.NotNow) : await PutAsync(convention, new VoicePerson("committee", false), new Finding(kept, workable, words, IsCommittees: true), cancellationToken);
    }

    /// <summary>One result a round, newest first.</summary>
    public async Task<IReadOnlyList<CheckResult>> ResultsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var id = convention.Id;
        await db.CheckAnswers.Where(answer => answer.ConventionId == id).LoadAsync(cancellationToken);
        var answers = db.CheckAnswers.Local.Where(answer => answer.ConventionId == id).ToLookup(answer => answer.CheckSeq);
        return
        [
            .. convention.Checks.OrderByDescending(check => check.Seq).Select(check =>
            {
                var known = answers[check.Seq].Where(answer => answer is { IsCommittees: false, IsAnonymous: false }).ToList();
                int Count(HowKept kept) => known.Count(answer => answer.Kept == kept);
                return new CheckResult(
                    check.Seq, check.Until, check.ClosedAt is null, Count(HowKept.Kept), Count(HowKept.Partly), Count(HowKept.NotKept),
                    known.Count(answer => answer.IsWorkable == true), known.Count(answer => answer.IsWorkable == false), answers[check.Seq].Count(answer => answer.IsAnonymous));
            }),
        ];
    }

    private async Task<Error?> PutAsync(Convention convention, VoicePerson person, Finding finding, CancellationToken cancellationToken)
    {
        var seq = convention.OpenCheck!.Seq;
        var own = db.CheckAnswers.Local.FirstOrDefault(answer => answer.ConventionId == convention.Id && answer.CheckSeq == seq && answer.PersonKey == person.Key)
            ?? await db.CheckAnswers.SingleOrDefaultAsync(answer => answer.ConventionId == convention.Id && answer.CheckSeq == seq && answer.PersonKey == person.Key, cancellationToken);
        if (own is null)
            db.Add(own = new CheckAnswer { ConventionId = convention.Id, CheckSeq = seq, PersonKey = person.Key, IsAnonymous = person.IsAnonymous, IsCommittees = finding.IsCommittees });
        (own.Kept, own.IsWorkable, own.Words, own.At) = (finding.Kept, finding.Workable ?? own.IsWorkable, finding.Words, clock.UtcNow);
        return null;
    }

    private Task<Convention?> FindAsync(string number, CancellationToken cancellationToken) =>
        db.Conventions.AsSplitQuery().SingleOrDefaultAsync(convention => convention.Number == number && convention.PublicAt != null, cancellationToken);

    private sealed record Finding(HowKept Kept, bool? Workable, string? Words, bool IsCommittees);
}
