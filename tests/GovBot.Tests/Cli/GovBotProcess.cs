using System.Diagnostics;
using System.Text;

namespace GovBot.Tests.Cli;

/// <summary>What a run of the program came to.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}

/// <summary>The program as operators run it, in a process of its own, on a data folder of its own.</summary>
public sealed class GovBotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string DataPath { get; } = Directory.CreateTempSubdirectory("govbot-cli-").FullName;

    /// <summary>Over those of every run.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Environment { get; init; } = "Development";

    /// <summary>Where it is started.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    public string Database => Path.Combine(DataPath, "govbot.db");

    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>For as long as <paramref name="work"/> takes.</summary>
    public async Task WhileServingAsync(Func<Task> work)
    {
        using var process = Start(["--urls", "http://127.0.0.1:0"]);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var said = new StringBuilder();
            while (!said.ToString().Contains("/chat", StringComparison.Ordinal))
            {
                var line = await process.StandardOutput.ReadLineAsync(patience.Token);
                Assert.True(line is not null, $"The service ended.\n{said}");
                said.AppendLine(line);
            }

            await work();
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>A file among the data.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(DataPath, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(DataPath, recursive: true);

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "GovBot.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        start.Environment["GovBot__DataPath"] = DataPath;
        foreach (var (key, value) in Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
