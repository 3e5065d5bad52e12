using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GovBot.EndToEndTests;

/// <summary>The service as an operator runs it: a process of its own, with a data folder and a port of its own.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const string DemoCenter = "demo-center-linjiang";
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    private ServiceProcess(IReadOnlyDictionary<string, string>? settings)
    {
        _settings = new(settings ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        DataPath = Directory.CreateTempSubdirectory("govbot-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient { BaseAddress = Address };
    }

    public string DataPath { get; }

    /// <summary>Stays the same over a restart.</summary>
    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Log => string.Join('\n', _log);

    /// <param name="settings">Configuration keys and values, such as GovBot:Pages:IdleSeconds.</param>
    public static async Task<ServiceProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var service = new ServiceProcess(settings);
        try
        {
            await service.StartAgainAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on the same data, after <see cref="KillAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        _process = Run(["--urls", Address.ToString()]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await AnswersAsync(patience.Token))
        {
            if (_process.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The service did not start.\n{Log}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>As a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Runs one of its commands on the same data and gives what it wrote to standard output.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        var output = new ConcurrentQueue<string>();
        using var process = Run(arguments, output.Enqueue);
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? string.Join('\n', output)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.\n{string.Join('\n', output)}\n{Log}");
    }

    /// <summary>A code that enrols one kiosk of the demo's first center.</summary>
    public async Task<string> KioskCodeAsync()
    {
        var said = await CommandAsync("kiosk", "add", DemoCenter);
        return Regex.Match(said, @"enter (\S+) before").Groups[1].Value is { Length: > 0 } code
            ? code
            : throw new InvalidOperationException($"No code in: {said}");
    }

    /// <summary>Moves the demo's clock; what is due on the way happens.</summary>
    public async Task AdvanceAsync(int days)
    {
        using var answer = await Client.PostAsJsonAsync(new Uri("/demo/clock/advance", UriKind.Relative), new { days });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Client.Dispose();
        Directory.Delete(DataPath, recursive: true);
    }

    private Process Run(string[] arguments, Action<string>? onOutput = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.ServiceFolder };
        start.ArgumentList.Add(Path.Combine(Repository.ServiceFolder, "GovBot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["GovBot__DataPath"] = DataPath;
        start.Environment["GovBot__Demo__OpenKiosk"] = "false";
        start.Environment["GovBot__DialogsPath"] = Path.Combine(Repository.Root, "dialogs");
        foreach (var (key, value) in _settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data, onOutput ?? _log.Enqueue);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, _log.Enqueue);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Keep(string? line, Action<string> keep)
    {
        if (line is not null)
        {
            keep(line);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/healthz/live", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
