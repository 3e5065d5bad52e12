using System.Security.Cryptography;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Privacy;

/// <summary>What conventions hold of a person: a voice, comments, answers, a proposal. Stages only; the turn commits.</summary>
public sealed class ConventionTraces(GovBotDbContext db, VoicePersons persons)
{
    /// <summary>How many there are of this account's.</summary>
    public async Task<int> CountAsync(string userId, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(userId, cancellationToken);
        return await db.ConventionSupports.CountAsync(support => keys.Contains(support.PersonKey), cancellationToken)
            + await db.ConventionComments.CountAsync(comment => keys.Contains(comment.PersonKey), cancellationToken)
            + await db.ConventionIncidents.CountAsync(incident => keys.Contains(incident.PersonKey), cancellationToken)
            + await db.CheckAnswers.CountAsync(answer => keys.Contains(answer.PersonKey), cancellationToken)
            + await db.Conventions.CountAsync(convention => convention.Facts.ProposerUserId == userId, cancellationToken);
    }

    /// <summary>Conventions in which this account has said something in words, and since when; UTC.</summary>
    public async Task<IReadOnlyDictionary<long, DateTime>> WordsAsync(string userId, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(userId, cancellationToken);
        var proposed = await db.Conventions.IgnoreAutoIncludes().Where(convention => convention.Facts.ProposerUserId == userId).Select(convention => new { convention.Id, At = convention.BegunAt }).ToListAsync(cancellationToken);
        var commented = await db.ConventionComments.Where(comment => keys.Contains(comment.PersonKey)).Select(comment => new { Id = comment.ConventionId, comment.At }).ToListAsync(cancellationToken);
        var told = await db.ConventionIncidents.Where(incident => keys.Contains(incident.PersonKey)).Select(incident => new { Id = incident.ConventionId, incident.At }).ToListAsync(cancellationToken);
        return proposed.Concat(commented).Concat(told).GroupBy(said => said.Id).ToDictionary(said => said.Key, said => said.Min(one => one.At));
    }

    /// <summary>Takes the person out: what is frozen or public stays without them, the rest goes. Returns how many.</summary>
    public async Task<int> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(userId, cancellationToken);
        var supports = await db.ConventionSupports.Where(support => keys.Contains(support.PersonKey)).ToListAsync(cancellationToken);
        // What was counted when it was frozen stays counted, as nobody's.
        var ids = supports.ConvertAll(support => support.ConventionId).Distinct().ToArray();
        var frozen = await db.Conventions.Where(convention => ids.Contains(convention.Id) && convention.FrozenAt != null).Select(convention => convention.Id).ToListAsync(cancellationToken);
        foreach (var support in supports)
        {
            if (frozen.Contains(support.ConventionId))
                (support.PersonKey, support.HouseholdKey, support.ConversationId) = (Gone(), support.HouseholdKey is null ? null : Gone()[..GoneLength], 0);
            else
                db.Remove(support);
        }

        var comments = await db.ConventionComments.Where(comment => keys.Contains(comment.PersonKey)).ToListAsync(cancellationToken);
        db.RemoveRange(comments);
        var incidents = await db.ConventionIncidents.Where(incident => keys.Contains(incident.PersonKey)).ToListAsync(cancellationToken);
        db.RemoveRange(incidents);
        var answers = await db.CheckAnswers.Where(answer => keys.Contains(answer.PersonKey)).ToListAsync(cancellationToken);
        foreach (var answer in answers)
            (answer.PersonKey, answer.Words) = (Gone(), null);
        db.RemoveRange(await db.VoiceBindings.Where(binding => binding.UserId == userId).ToListAsync(cancellationToken));
        return supports.Count + comments.Count + incidents.Count + answers.Count + await ProposalsAsync(userId, cancellationToken);
    }

    // Whoever reads a proposal does not learn whose it was; one that nobody has read goes.
    private async Task<int> ProposalsAsync(string userId, CancellationToken cancellationToken)
    {
        var own = await db.Conventions.AsSplitQuery().Where(convention => convention.Facts.ProposerUserId == userId).ToListAsync(cancellationToken);
        foreach (var convention in own)
        {
            if (!convention.IsPublic)
                db.RemoveRange(convention.Texts);
            convention.ForgetProposer();
            foreach (var entry in await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.Convention && entry.CaseId == convention.Id && entry.ActorId == userId).ToListAsync(cancellationToken))
                db.Entry(entry).Property(row => row.ActorId).CurrentValue = Nobody;
        }

        return own.Count;
    }

    private async Task<string[]> KeysAsync(string userId, CancellationToken cancellationToken)
    {
        var channels = await db.Conversations.Where(conversation => conversation.UserId == userId && conversation.KioskId == null).Select(conversation => conversation.ChannelId).Distinct().ToListAsync(cancellationToken);
        var keys = new HashSet<string>();
        foreach (var channel in channels)
            keys.UnionWith(await persons.KeysOfAsync(channel, userId, cancellationToken));
        return [.. keys];
    }

    private const string Nobody = "nobody";
    private const int GoneLength = 40;

    private static string Gone() => $"gone:{Convert.ToHexString(RandomNumberGenerator.GetBytes(20))}";
}
