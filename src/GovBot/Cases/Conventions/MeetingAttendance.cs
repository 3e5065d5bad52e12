using System.Globalization;
using System.Security.Cryptography;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>签到: whoever is at the meeting and has its code signs in in chat, once. How many came is kept, not who; the paper sheet is the record. Stages only; the turn commits.</summary>
public sealed class MeetingAttendance(GovBotDbContext db, VoicePersons persons, LookupGuard guard, BusinessClock clock)
{
    /// <summary>A new code, to be told at the meeting.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(10_000).ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Signs in; a second time counts once. Refusals: <see cref="MoveErrors.NotNow"/> while no meeting is on, <see cref="CaseErrors.NotFound"/> for another code, <see cref="ConventionRefusals.TooManyTries"/>.</summary>
    public async Task<Error?> SignInAsync(string number, ConversationFacts who, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        var place = LookupGuard.PlaceOf(who.KioskId, who.AddressKey);
        if (await guard.IsShutAsync(who.UserId, place, cancellationToken))
            return new Error(ConventionRefusals.TooManyTries);
        if (await db.Conventions.AsSplitQuery().SingleOrDefaultAsync(row => row.Number == number && row.PublicAt != null, cancellationToken) is not { } convention
            || convention.MeetingAt(clock.UtcNow) is not { } meeting || await persons.OfAsync(who, cancellationToken) is not { IsAnonymous: false } person)
        {
            return new Error(MoveErrors.NotNow);
        }

        if (code != meeting.SignInCode)
        {
            guard.Count(who.UserId, place);
            return new Error(CaseErrors.NotFound);
        }

        var (id, seq) = (convention.Id, meeting.Seq);
        var key = db.Cipher.LookupHash(string.Create(CultureInfo.InvariantCulture, $"meeting:{id}:{seq}:{person.Key}"));
        if (!await db.MeetingSignIns.AnyAsync(entry => entry.ConventionId == id && entry.MeetingSeq == seq && entry.AttendeeKey == key, cancellationToken))
            db.Add(new MeetingSignIn { ConventionId = id, MeetingSeq = seq, AttendeeKey = key });
        return null;
    }

    /// <summary>How many signed in, by number of the meeting.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountsAsync(Convention convention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var id = convention.Id;
        return await db.MeetingSignIns.Where(entry => entry.ConventionId == id).GroupBy(entry => entry.MeetingSeq).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
    }
}
