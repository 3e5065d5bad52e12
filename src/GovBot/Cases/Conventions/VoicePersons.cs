using System.Globalization;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>Whose voice it is, without saying who.</summary>
/// <param name="IsAnonymous">At a kiosk, where nobody knows whether it is somebody else.</param>
public sealed record VoicePerson(string Key, bool IsAnonymous);

/// <summary>一人一次: the one key of a person over all channels. A telephone number, given once on each, makes two accounts one; only its keyed hash is kept.</summary>
public sealed class VoicePersons(GovBotDbContext db, IStaff staff, BusinessClock clock)
{
    public async Task<VoicePerson> OfAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.KioskId is not null)
            return new($"kiosk:{db.Cipher.LookupHash($"{who.ChannelId}/{who.ExternalId}")}", IsAnonymous: true);
        if (await staff.StandingAsync(who, cancellationToken) is { Posts: [var post, ..] })
            return new(string.Create(CultureInfo.InvariantCulture, $"person:{post.PersonId}"), IsAnonymous: false);
        var bound = await BindingAsync(who, cancellationToken);
        return new(bound?.PersonKey ?? KeyOf(who), IsAnonymous: false);
    }

    /// <summary>The person says by a telephone number who they are: what was said by this account before is theirs, and what they said elsewhere counts once. At a kiosk it holds for this one voice.</summary>
    public async Task<VoicePerson> KnowAsync(ConversationFacts who, string phone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        var key = $"phone:{db.Cipher.LookupHash(phone)}";
        if (who.KioskId is not null)
            return new(key, IsAnonymous: false);
        var before = await OfAsync(who, cancellationToken);
        if (before.Key == key || before.Key.StartsWith("person:", StringComparison.Ordinal))
            return before;
        await BindAsync(who, key, cancellationToken);
        await RenameAsync(before.Key, key, cancellationToken);
        return new(key, IsAnonymous: false);
    }

    /// <summary>Which household, without saying which.</summary>
    public string HouseholdKey(long buildingId, string room) =>
        db.Cipher.LookupHash(string.Create(CultureInfo.InvariantCulture, $"home:{buildingId}:{room.Trim().ToUpperInvariant()}"));

    /// <summary>Keys that this account may have spoken under.</summary>
    public async Task<string[]> KeysOfAsync(string channelId, string userId, CancellationToken cancellationToken)
    {
        var bound = await db.VoiceBindings.Where(binding => binding.ChannelId == channelId && binding.UserId == userId).Select(binding => binding.PersonKey).ToListAsync(cancellationToken);
        var person = await db.StaffAccounts.Where(account => account.ChannelId == channelId && account.UserId == userId && account.EndedAt == null).Select(account => (long?)account.PersonId).SingleOrDefaultAsync(cancellationToken);
        return [.. bound, UserKey(channelId, userId), .. person is { } id ? [string.Create(CultureInfo.InvariantCulture, $"person:{id}")] : Array.Empty<string>()];
    }

    private async Task BindAsync(ConversationFacts who, string key, CancellationToken cancellationToken)
    {
        if (await BindingAsync(who, cancellationToken) is { } binding)
            (binding.PersonKey, binding.BoundAt) = (key, clock.UtcNow);
        else
            db.Add(new VoiceBinding { ChannelId = who.ChannelId, UserId = who.UserId, PersonKey = key, BoundAt = clock.UtcNow });
    }

    private async Task RenameAsync(string before, string key, CancellationToken cancellationToken)
    {
        var elsewhere = await db.ConventionSupports.Where(support => support.PersonKey == key).Select(support => support.ConventionId).ToListAsync(cancellationToken);
        foreach (var support in await db.ConventionSupports.Where(support => support.PersonKey == before).ToListAsync(cancellationToken))
        {
            // Said on two channels: one voice.
            if (elsewhere.Contains(support.ConventionId))
                db.Remove(support);
            else
                support.PersonKey = key;
        }

        foreach (var comment in await db.ConventionComments.Where(comment => comment.PersonKey == before).ToListAsync(cancellationToken))
            comment.PersonKey = key;
        foreach (var incident in await db.ConventionIncidents.Where(incident => incident.PersonKey == before).ToListAsync(cancellationToken))
            incident.PersonKey = key;
        var answered = await db.CheckAnswers.Where(answer => answer.PersonKey == key).Select(answer => new { answer.ConventionId, answer.CheckSeq }).ToListAsync(cancellationToken);
        foreach (var answer in await db.CheckAnswers.Where(answer => answer.PersonKey == before).ToListAsync(cancellationToken))
        {
            if (answered.Contains(new { answer.ConventionId, answer.CheckSeq }))
                db.Remove(answer);
            else
                answer.PersonKey = key;
        }
    }

    // What this turn has bound is not in the database yet.
    private async Task<VoiceBinding?> BindingAsync(ConversationFacts who, CancellationToken cancellationToken) =>
        db.VoiceBindings.Local.FirstOrDefault(binding => binding.ChannelId == who.ChannelId && binding.UserId == who.UserId)
        ?? await db.VoiceBindings.SingleOrDefaultAsync(binding => binding.ChannelId == who.ChannelId && binding.UserId == who.UserId, cancellationToken);

    private string KeyOf(ConversationFacts who) => UserKey(who.ChannelId, who.UserId);

    private string UserKey(string channelId, string userId) => $"user:{db.Cipher.LookupHash($"{channelId}/{userId}")}";
}
