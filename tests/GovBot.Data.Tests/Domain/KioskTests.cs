using GovBot.Data.Domain.Organisation;

namespace GovBot.Data.Tests.Domain;

public sealed class KioskTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Enrol_WorksOnce_WithTheCode()
    {
        var kiosk = Offered();

        Assert.True(kiosk.Enrol(codeMatches: true, "secret", Now).IsSuccess);
        Assert.Equal("secret", kiosk.SecretHash);
        Assert.Equal("enrol_code_dead", kiosk.Enrol(codeMatches: true, "other", Now).Error?.Code);
        Assert.Equal("secret", kiosk.SecretHash);
    }

    [Fact]
    public void Enrol_IsOver_AfterTooManyWrongCodes()
    {
        var kiosk = Offered();
        for (var attempt = 0; attempt < Kiosk.MaxEnrolAttempts; attempt++)
            Assert.Equal("enrol_code_wrong", kiosk.Enrol(codeMatches: false, "secret", Now).Error?.Code);

        Assert.Equal("enrol_code_dead", kiosk.Enrol(codeMatches: true, "secret", Now).Error?.Code);
    }

    [Fact]
    public void Enrol_IsOver_WhenTheCodeHasExpired() =>
        Assert.Equal("enrol_code_dead", Offered().Enrol(codeMatches: true, "secret", Now.AddDays(1)).Error?.Code);

    [Fact]
    public void OfferCode_KeepsTheDeviceInUse_UntilTheNewCodeIsSpent()
    {
        var kiosk = Offered();
        kiosk.Enrol(codeMatches: true, "secret", Now);

        kiosk.OfferCode("next", Now.AddDays(2));

        Assert.Equal("secret", kiosk.SecretHash);
    }

    private static Kiosk Offered()
    {
        var kiosk = new Kiosk { CreatedAt = Now };
        kiosk.OfferCode("hash", Now.AddDays(1));
        return kiosk;
    }
}
