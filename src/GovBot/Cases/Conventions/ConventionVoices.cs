using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>How somebody seconds: as whom, and for which home.</summary>
public sealed record SecondConvention(string Number, ConversationFacts Who, string Locale)
{
    /// <summary>Known by it over all channels; null to stay unknown.</summary>
    public string? Phone { get; init; }

    public long? BuildingId { get; init; }
    public string? Room { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Before">What the person had said before.</param>
public sealed record Seconded(VoiceTotals Totals, OwnVoice Before, bool IsAnonymous);

/// <summary>我也赞成: one person, one voice, for the text as it stands; given back until the freeze. Stages only; the turn commits.</summary>
public sealed class ConventionVoices(GovBotDbContext db, VoicePersons persons, BusinessClock clock)
{
    /// <summary>Also stands by a new text. Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="ConventionErrors.Frozen"/>.</summary>
    public async Task<Result<Seconded>> SecondAsync(SecondConvention command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await FindAsync(command.Number, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        if (!convention.TakesVoices)
            return new Error(ConventionErrors.Frozen);
        var person = command.Phone is { } phone ? await persons.KnowAsync(command.Who, phone, cancellationToken) : await persons.OfAsync(command.Who, cancellationToken);
        var supports = await LoadAsync(convention.Id, cancellationToken);
        var own = supports.Find(support => support.PersonKey == person.Key);
        var before = Own(own, convention);
        if (own is null)
            supports.Add(own = Stage(convention, person, command));
        own.TextVersion = convention.TextVersion;
        own.ConversationId = person.IsAnonymous ? 0 : command.Who.ConversationId;
        if (command is { BuildingId: { } building, Room: { } room })
            own.HouseholdKey = persons.HouseholdKey(building, room);
        return new Seconded(VoiceTotals.Of(supports, convention.TextVersion), before, person.IsAnonymous);
    }

    /// <summary>Refusals: <see cref="CaseErrors.NotFound"/>, <see cref="ConventionErrors.Frozen"/>, <see cref="ConventionErrors.NoSuchPart"/> where nothing was said.</summary>
    public async Task<Result<VoiceTotals>> WithdrawAsync(string number, ConversationFacts who, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } convention)
            return new Error(CaseErrors.NotFound);
        var person = await persons.OfAsync(who, cancellationToken);
        var supports = await LoadAsync(convention.Id, cancellationToken);
        if (supports.Find(support => support.PersonKey == person.Key) is not { } own)
            return new Error(ConventionErrors.NoSuchPart);
        if (!convention.TakesVoices)
            return new Error(ConventionErrors.Frozen);
        db.Remove(own);
        supports.Remove(own);
        return VoiceTotals.Of(supports, convention.TextVersion);
    }

    /// <summary>The rows of a convention with what this turn has staged.</summary>
    public async Task<List<ConventionSupport>> LoadAsync(long conventionId, CancellationToken cancellationToken)
    {
        await db.ConventionSupports.Where(support => support.ConventionId == conventionId).LoadAsync(cancellationToken);
        return [.. db.ConventionSupports.Local.Where(support => support.ConventionId == conventionId)];
    }

    public static OwnVoice Own(ConventionSupport? own, Convention convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return own is null ? OwnVoice.None : own.TextVersion == convention.TextVersion ? OwnVoice.Stands : OwnVoice.Earlier;
    }

    /// <summary>合并: whoever seconded the one seconds the other, once; the text is another, so they are asked.</summary>
    public async Task MoveAsync(long fromId, Convention into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        var there = (await LoadAsync(into.Id, cancellationToken)).ConvertAll(support => support.PersonKey);
        foreach (var support in await LoadAsync(fromId, cancellationToken))
        {
            if (there.Contains(support.PersonKey))
                continue;
            db.Add(new ConventionSupport
            {
                ConventionId = into.Id,
                PersonKey = support.PersonKey,
                HouseholdKey = support.HouseholdKey,
                IsAnonymous = support.IsAnonymous,
                ConversationId = support.ConversationId,
                Locale = support.Locale,
                GivenAt = support.GivenAt,
                // No version of this text: they have not said yes to it yet.
                TextVersion = 0,
            });
        }
    }

    private ConventionSupport Stage(Convention convention, VoicePerson person, SecondConvention command)
    {
        var support = new ConventionSupport
        {
            ConventionId = convention.Id,
            PersonKey = person.Key,
            IsAnonymous = person.IsAnonymous,
            ConversationId = command.Who.ConversationId,
            Locale = command.Locale,
            GivenAt = clock.UtcNow,
        };
        db.Add(support);
        return support;
    }

    private Task<Convention?> FindAsync(string number, CancellationToken cancellationToken) =>
        db.Conventions.AsSplitQuery().SingleOrDefaultAsync(convention => convention.Number == number && convention.PublicAt != null, cancellationToken);
}
