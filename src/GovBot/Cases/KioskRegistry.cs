using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases;

/// <summary>The registry of kiosks.</summary>
public sealed class KioskRegistry(GovBotDbContext db, TimeProvider time) : IKiosks
{
    /// <summary>Without 0, O, 1 and I, which look alike on a screen seen from above.</summary>
    private const string CodeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int CodeLength = 8;
    private static readonly TimeSpan CodeLife = TimeSpan.FromDays(1);

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

    public Task<Result<EnrolledKiosk>> EnrolAsync(string code, CancellationToken cancellationToken = default)
    {
        var plain = string.Concat((code ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (plain.Length <= CodeLength || !long.TryParse(plain[..^CodeLength], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Task.FromResult<Result<EnrolledKiosk>>(new Error("enrol_code_wrong"));
        var hash = Hash(plain[^CodeLength..]);
        return db.WriteAsync<Result<EnrolledKiosk>>(
            async ct =>
            {
                if (await db.Kiosks.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } kiosk)
                    return new Error("enrol_code_wrong");
                var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
                var enrolled = kiosk.Enrol(Same(hash, kiosk.EnrolCodeHash), Hash(secret), time.GetUtcNow().UtcDateTime);
                return enrolled.IsSuccess ? new EnrolledKiosk(kiosk.Id, secret) : enrolled.Error;
            },
            cancellationToken);
    }

    public Task<long?> FindAsync(string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = Hash(secret);
        return db.Kiosks.Where(kiosk => kiosk.SecretHash == hash).Select(kiosk => (long?)kiosk.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public Task<KioskInfo?> InfoAsync(long kioskId, CancellationToken cancellationToken = default) =>
        (from kiosk in db.Kiosks
         where kiosk.Id == kioskId
         join center in db.Centers on kiosk.CenterId equals center.Id
         join committee in db.Committees on center.CommitteeId equals committee.Id
         select new KioskInfo(kiosk.Id, center.Name, committee.Name, committee.Phone)).SingleOrDefaultAsync(cancellationToken);

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
