using System.Globalization;
using System.Security.Cryptography;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Cases.Staff;

/// <summary>Appoints, invites and lets people go, on the operator's word. Commits by itself: no turn is involved.</summary>
public sealed class StaffRoster(GovBotDbContext db, StaffPosts posts, StaffUnits units, BusinessClock clock, IOptions<StaffOptions> options)
{
    private const int NumberLength = 8;
    private const int LongestNumber = 60;

    /// <summary>Appoints the person unless they hold the post, and gives a code; an earlier one that is unused opens no longer. Refusals: <see cref="StaffErrors"/>.</summary>
    public Task<Result<Invitation>> InviteAsync(InviteStaff invite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invite);
        return db.WriteAsync<Result<Invitation>>(ct => ApplyAsync(invite, ct), cancellationToken);
    }

    /// <summary>Appoints people who are all new, without codes. Units that are not there are a mistake of the caller.</summary>
    public Task AppointAsync(IReadOnlyList<InviteStaff> posts, CancellationToken cancellationToken = default) => db.WriteAsync(
        async ct =>
        {
            var ids = await units.AllAsync(ct);
            var people = posts.Select(post => (Person: new Person { Code = post.Person ?? NewNumber(), Name = post.Name }, Post: post)).ToList();
            db.AddRange(people.Select(row => row.Person));
            // The posts hold the people's keys, which the database gives.
            await db.SaveChangesAsync(ct);
            var today = clock.Today;
            db.AddRange(people.Select(row => row.Post.Role is { } role && Roles.UnitOf(role) is { } kind
                ? Appointment.Of(row.Person.Id, role, row.Post.Unit is { } code ? ids[(kind, code)] : null, today)
                : throw new ArgumentException($"{row.Post} is no post.", nameof(posts))));
        },
        cancellationToken);

    /// <summary>A new code for everybody in office; no earlier one opens any longer.</summary>
    public Task<IReadOnlyList<OfferedCode>> OfferAllAsync(CancellationToken cancellationToken = default) => db.WriteAsync<IReadOnlyList<OfferedCode>>(
        async ct =>
        {
            await db.InvitationCodes.Where(row => row.UsedAt == null).ExecuteDeleteAsync(ct);
            return [.. (await posts.AllAsync(ct)).DistinctBy(post => post.PersonId).Select(post => new OfferedCode(post, Offer(post.PersonId)))];
        },
        cancellationToken);

    /// <summary>Ends every post, binding and open code of a person at once. Refusal: <c>no_person</c>.</summary>
    public Task<Result<Person>> LeaveAsync(string code, CancellationToken cancellationToken = default) => db.WriteAsync<Result<Person>>(
        async ct =>
        {
            if (await db.People.SingleOrDefaultAsync(row => row.Code == code, ct) is not { } person)
                return new Error(StaffErrors.NoPerson);
            var yesterday = clock.Today.AddDays(-1);
            foreach (var post in await db.Appointments.Where(row => row.PersonId == person.Id && (row.To == null || row.To > yesterday)).ToListAsync(ct))
                post.To = yesterday;
            foreach (var account in await db.StaffAccounts.Where(row => row.PersonId == person.Id && row.EndedAt == null).ToListAsync(ct))
                account.End(clock.UtcNow);
            await VoidCodesAsync(person.Id, ct);
            return person;
        },
        cancellationToken);

    private async Task<Result<Invitation>> ApplyAsync(InviteStaff invite, CancellationToken cancellationToken)
    {
        var appointed = await AppointAsync(invite, cancellationToken);
        if (!appointed.IsSuccess)
            return appointed.Error;
        var (person, unitName) = appointed.Value;
        await VoidCodesAsync(person.Id, cancellationToken);
        return new Invitation(person.Code, invite.Role, unitName, Offer(person.Id), Expires);
    }

    private async Task<Result<Appointed>> AppointAsync(InviteStaff invite, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(invite, cancellationToken);
        if (!unit.IsSuccess)
            return unit.Error;
        if (invite.Person is { Length: 0 or > LongestNumber })
            return new Error(StaffErrors.NoPerson);
        var person = invite.Person is null ? null : await db.People.SingleOrDefaultAsync(row => row.Code == invite.Person, cancellationToken);
        if (invite.Role is null && (person is null || !await posts.IsExpectedAsync(person.Id, cancellationToken)))
            return new Error(person is null ? StaffErrors.NoPerson : StaffErrors.NoPost);
        if (person is null)
            db.Add(person = new Person { Code = invite.Person ?? NewNumber() });
        person.Name = invite.Name ?? person.Name;
        // What follows holds the person's key, which the database gives.
        await db.SaveChangesAsync(cancellationToken);
        if (invite.Role is { } role)
            await AppointAsync(person, role, unit.Value.Id, cancellationToken);
        return new Appointed(person, unit.Value.Name);
    }

    private DateTimeOffset Expires => clock.Real.GetUtcNow() + options.Value.InvitationLife;

    private string Offer(long personId)
    {
        var signs = InvitationSigns.New();
        db.Add(new InvitationCode { PersonId = personId, CodeHash = InvitationSigns.Hash(db.Cipher, signs), ExpiresAt = Expires.UtcDateTime });
        return InvitationSigns.Shown(signs);
    }

    private async Task AppointAsync(Person person, Role role, long? unitId, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var held = await db.Appointments.Where(post => post.PersonId == person.Id && post.Role == role && (post.To == null || post.To >= today)).ToListAsync(cancellationToken);
        if (held.TrueForAll(post => post.UnitId != unitId))
            db.Add(Appointment.Of(person.Id, role, unitId, today));
    }

    private Task<int> VoidCodesAsync(long personId, CancellationToken cancellationToken) =>
        db.InvitationCodes.Where(row => row.PersonId == personId && row.UsedAt == null).ExecuteDeleteAsync(cancellationToken);

    private static string NewNumber() => string.Create(CultureInfo.InvariantCulture, $"P{RandomNumberGenerator.GetString("0123456789", NumberLength)}");

    private sealed record Appointed(Person Person, string? UnitName);
}
