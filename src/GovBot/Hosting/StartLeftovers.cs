using System.Runtime.InteropServices;

namespace GovBot.Hosting;

/// <summary>Gives back, once, what reading the files, learning and building the model leave behind: it would stay resident until the first busy hour.</summary>
internal sealed partial class StartLeftovers(TimeProvider time) : BackgroundService
{
    // Learning is over by then, and so are the first answers.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Settled, time, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        TrimNative();
    }

    // The compiler's own memory, which the C library keeps for next time.
    private static void TrimNative()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library; it trims itself or not at all.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MallocTrim(nuint keep);
}
