using GovBot.Data.Domain.Cases;
using GovBot.Kiosks;

namespace GovBot.Tests.DirectLine;

internal sealed class FakeKiosks : IKioskRegistry
{
    public const string Code = "246810";
    private const string DeviceSecret = "the-device";

    public Task<Result<string>> EnrolAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult<Result<string>>(code == Code ? DeviceSecret : new Error("enrol_code_wrong"));

    public Task<KioskDevice?> FindAsync(string deviceSecret, CancellationToken cancellationToken) =>
        Task.FromResult(deviceSecret == DeviceSecret ? new KioskDevice(7, "First center", "021-5555 0101") : null);
}
