using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>表决名册: how many have a vote, and who of them has voted in chat, never how. Stages only; the turn commits.</summary>
public sealed class VotingRolls(GovBotDbContext db, LookupGuard guard, BusinessClock clock)
{
    /// <summary>应到 by the roll; zero where none was imported.</summary>
    public Task<int> CountAsync(ConventionFacts facts, CancellationToken cancellationToken) => Of(facts).CountAsync(cancellationToken);

    /// <summary>Numbers on the roll of those who have voted in chat, to be struck off the paper.</summary>
    public async Task<IReadOnlyList<int>> VotedAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var (id, round) = (convention.Id, convention.LastVote?.Round);
        return round is null ? [] : await db.ConventionBallots.Where(ballot => ballot.ConventionId == id && ballot.Round == round).OrderBy(ballot => ballot.RollNo).Select(ballot => ballot.RollNo).ToListAsync(cancellationToken);
    }

    /// <summary>投票. Refusals: <see cref="CaseErrors.NotFound"/> for a code that is not on this roll, <see cref="MoveErrors.NotNow"/>, <see cref="ConventionRefusals.VotedBefore"/>, <see cref="ConventionRefusals.TooManyTries"/>.</summary>
    public async Task<Error?> VoteAsync(string number, ConversationFacts who, string code, BallotChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(code);
        var place = LookupGuard.PlaceOf(who.KioskId, who.AddressKey);
        if (await guard.IsShutAsync(who.UserId, place, cancellationToken))
            return new Error(ConventionRefusals.TooManyTries);
        if (await db.Conventions.AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number && row.PublicAt != null, cancellationToken) is not { } convention || !convention.TakesBallotsAt(clock.UtcNow))
            return new Error(MoveErrors.NotNow);
        var hash = HashOf(db, code);
        if (await Of(convention.Facts).SingleOrDefaultAsync(entry => entry.CodeHash == hash, cancellationToken) is not { } entry)
        {
            guard.Count(who.UserId, place);
            return new Error(CaseErrors.NotFound);
        }

        var (id, round) = (convention.Id, convention.LastVote!.Round);
        if (await db.ConventionBallots.AnyAsync(ballot => ballot.ConventionId == id && ballot.Round == round && ballot.VoterKey == hash, cancellationToken))
            return new Error(ConventionRefusals.VotedBefore);
        db.Add(new ConventionBallot { ConventionId = id, Round = round, VoterKey = hash, RollNo = entry.No });
        return convention.Cast(choice, clock.UtcNow);
    }

    internal static string HashOf(GovBotDbContext db, string code) => db.Cipher.LookupHash($"vote:{code}");

    // A building's rule is voted on by its homes, a compound's by those in it.
    private IQueryable<VotingRollEntry> Of(ConventionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (committee, body, compound, building) = (facts.CommitteeId, facts.Body, facts.CompoundId, facts.BuildingId);
        var all = db.VotingRollEntries.Where(entry => entry.CommitteeId == committee && entry.Body == body);
        return body != VotingBody.Households ? all
            : building is not null ? all.Where(entry => entry.BuildingId == building)
            : compound is not null ? all.Where(entry => entry.CompoundId == compound)
            : all;
    }
}
