using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GovBot.EndToEndTests.Durability;

/// <summary>A <see cref="CountingNode"/> that can be killed and started again on the same data.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly string _dataPath = Directory.CreateTempSubdirectory("govbot-kill-").FullName;
    private Process? _process;

    public NodeProcess()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    public HttpClient Client { get; }

    /// <param name="dieAt">Where its process ends by itself.</param>
    public async Task StartAsync(string? dieAt = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in new[] { typeof(NodeProcess).Assembly.Location, _dataPath, Client.BaseAddress!.ToString(), dieAt }.OfType<string>())
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        var errors = _process.StandardError.ReadToEndAsync();
        while (!await AnswersAsync())
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The node did not start.\n{await errors}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public Task EndedAsync() => _process!.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Client.Dispose();
        Directory.Delete(_dataPath, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/healthz/live", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
