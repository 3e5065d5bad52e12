using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Kiosks;

/// <param name="Code">To be entered on the device once, e.g. <c>12-7KQM-4XPT</c>; known only now.</param>
public sealed record KioskCode(long KioskId, string CenterName, string Code, DateTimeOffset ExpiresAt);

/// <summary>Kiosks: added by the operator, enrolled once by a code, then known by their secret. Commits by itself: no turn is involved.</summary>
public sealed class KioskRegistry(GovBotDbContext db, TimeProvider time) : IKioskRegistry
{
    /// <summary>Without 0, O, 1 and I, which look alike on a screen seen from above.</summary>
    private const string CodeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int CodeLength = 8;
    private static readonly TimeSpan CodeLife = TimeSpan.FromDays(1);

    /// <param name="center">Code or name of a neighborhood center. Refusal: <c>no_center</c>.</param>
    public Task<Result<KioskCode>> AddAsync(string center, CancellationToken cancellationToken = default) =>
        db.WriteAsync<Result<KioskCode>>(
            async ct =>
            {
                var place = await db.Centers.SingleOrDefaultAsync(row => row.Code == center || row.Name == center, ct);
                if (place is null)
                    return new Error("no_center");
                var kiosk = new Kiosk { CenterId = place.Id, CreatedAt = time.GetUtcNow().UtcDateTime };
                db.Add(kiosk);
                // The code holds the key, which the database gives.
                await db.SaveChangesAsync(ct);
                return Offer(kiosk, place.Name);
            },
            cancellationToken);

    /// <summary>A new code for every kiosk; the devices enrolled before stay so until it is used.</summary>
    public Task<IReadOnlyList<KioskCode>> OfferAllAsync(CancellationToken cancellationToken = default) =>
        db.WriteAsync<IReadOnlyList<KioskCode>>(
            async ct =>
            {
                var all = await (from kiosk in db.Kiosks join center in db.Centers on kiosk.CenterId equals center.Id orderby kiosk.Id select new { kiosk, center.Name }).ToListAsync(ct);
                return all.ConvertAll(row => Offer(row.kiosk, row.Name));
            },
            cancellationToken);

    /// <summary>Refusals: <c>enrol_code_wrong</c>, <c>enrol_code_dead</c> (used, expired, or tried too often).</summary>
    public Task<Result<string>> EnrolAsync(string code, CancellationToken cancellationToken)
    {
        var plain = string.Concat((code ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (plain.Length <= CodeLength || !long.TryParse(plain[..^CodeLength], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Task.FromResult<Result<string>>(new Error("enrol_code_wrong"));
        var hash = Hash(plain[^CodeLength..]);
        return db.WriteAsync<Result<string>>(
            async ct =>
            {
                if (await db.Kiosks.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } kiosk)
                    return new Error("enrol_code_wrong");
                var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
                var enrolled = kiosk.Enrol(Same(hash, kiosk.EnrolCodeHash), Hash(secret), time.GetUtcNow().UtcDateTime);
                return enrolled.IsSuccess ? secret : enrolled.Error;
            },
            cancellationToken);
    }

    public Task<KioskDevice?> FindAsync(string deviceSecret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deviceSecret);
        var hash = Hash(deviceSecret);
        return (from kiosk in db.Kiosks
                where kiosk.SecretHash == hash
                join center in db.Centers on kiosk.CenterId equals center.Id
                join committee in db.Committees on center.CommitteeId equals committee.Id
                select new KioskDevice(kiosk.Id, center.Name, committee.Phone)).SingleOrDefaultAsync(cancellationToken);
    }

    private KioskCode Offer(Kiosk kiosk, string centerName)
    {
        var sign = RandomNumberGenerator.GetString(CodeSigns, CodeLength);
        var expires = time.GetUtcNow() + CodeLife;
        kiosk.OfferCode(Hash(sign), expires.UtcDateTime);
        return new KioskCode(kiosk.Id, centerName, string.Create(CultureInfo.InvariantCulture, $"{kiosk.Id}-{sign[..4]}-{sign[4..]}"), expires);
    }

    private string Hash(string value) => db.Cipher.LookupHash($"kiosk:{value}");

    private static bool Same(string hash, string? expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(expected ?? ""));
}
