using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GovBot.Benchmarks;

/// <summary>The real service in a process of its own, on loopback, with an empty database in a temporary folder.</summary>
internal sealed class ServiceUnderLoad : IAsyncDisposable
{
    public const string Secret = "benchmark-secret-on-loopback-only";

    private readonly Process _process;
    private readonly string _data;

    private ServiceUnderLoad(Process process, string data, Uri address, TimeSpan ready)
    {
        (_process, _data, Address, Ready) = (process, data, address, ready);
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024 }) { BaseAddress = address };
    }

    public Uri Address { get; }
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first healthy answer.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Resident memory in MiB.</summary>
    public double ResidentMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServiceUnderLoad> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("govbot-bench-").FullName;
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(StartInfo(data, address))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync(address, process);
        return new ServiceUnderLoad(process, data, address, watch.Elapsed);
    }

    private static ProcessStartInfo StartInfo(string data, Uri address)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(Turns.ITurnRunner).Assembly.Location, "--urls", address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(typeof(Turns.ITurnRunner).Assembly.Location)!,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["GovBot__DataPath"] = data;
        info.Environment["GovBot__DialogsPath"] = Path.Combine(RepositoryRoot(), "dialogs");
        info.Environment["GovBot__DirectLine__Secret"] = Secret;
        // All the people of the load come from one address.
        info.Environment["GovBot__Limits__Tokens__Burst"] = "10000";
        info.Environment["GovBot__Limits__Address__Burst"] = "100000";
        info.Environment["GovBot__Filings__PerAddress"] = "10000";
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        return info;
    }

    private static async Task UntilReadyAsync(Uri address, Process process)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The service ended with {process.ExitCode} before it was ready.");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GovBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks from a clone.");
        }

        return folder;
    }
}
