using GovBot.Cases.Directory;
using GovBot.Data.Persistence;
using GovBot.Hosting;
using GovBot.Kiosks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Demo;

/// <summary>Sets the demo up on an empty database and takes it up again on its own.</summary>
public sealed class DemoDistrict(GovBotDbContext db, DirectoryImport import, KioskRegistry kiosks, ClockStore clock, IServiceProvider services)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var state = services.GetRequiredService<DemoState>();
        var options = services.GetRequiredService<IOptions<DemoOptions>>().Value;
        if (options.Enabled != true)
        {
            state.IsOn = false;
            return;
        }

        state.IsOn = await clock.LoadAsync(cancellationToken) || await SetUpAsync(options, cancellationToken);
        if (state.IsOn)
        {
            await OfferKiosksAsync(state, options, cancellationToken);
            state.StaffCodes = await services.GetRequiredService<DemoStaff>().OfferAsync(cancellationToken);
        }
    }

    private async Task OfferKiosksAsync(DemoState state, DemoOptions options, CancellationToken cancellationToken)
    {
        var codes = await kiosks.OfferAllAsync(cancellationToken);
        state.KioskCodes = codes;
        if (options.OpenKiosk && codes.Count > 1)
        {
            state.OpenKioskSecret = (await kiosks.EnrolAsync(codes[0].Code, cancellationToken)).Value;
            state.KioskCodes = [.. codes.Skip(1)];
        }
    }

    private async Task<bool> SetUpAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        // A real organisation or a real conversation is never mixed with invented ones.
        if (await db.Subdistricts.AnyAsync(cancellationToken) || await db.Conversations.AnyAsync(cancellationToken))
            return false;
        var path = Path.Combine(services.GetRequiredService<ServiceFolders>().Dialogs, options.District);
        if (!File.Exists(path))
            throw new InvalidSettingException("GovBot:Demo:District", $"there is no file {path}.", "Name a file under dialogs/, or set GovBot:Demo:Enabled to false.");
        var (file, findings) = await DirectoryFile.ReadAsync(path, cancellationToken);
        if (findings.Count > 0)
            throw new InvalidSettingException("GovBot:Demo:District", string.Join('\n', findings), "Correct the file.");
        await import.RunAsync(file, cancellationToken);
        // One more at the first center, for the browser on this machine.
        await kiosks.AddAsync(file.Subdistricts.SelectMany(place => place.Committees).SelectMany(committee => committee.Centers).First().Code, cancellationToken);
        foreach (var center in file.Subdistricts.SelectMany(place => place.Committees).SelectMany(committee => committee.Centers))
            await kiosks.AddAsync(center.Code, cancellationToken);
        await clock.SetAsync(TimeSpan.Zero, cancellationToken);
        await services.GetRequiredService<DemoStaff>().AppointAsync(file, cancellationToken);
        return true;
    }
}
