using System.Globalization;
using GovBot.Cases.Directory;

namespace GovBot.Cli;

/// <summary>How far a long command is: on a terminal one line that changes, elsewhere a line for each part that is done.</summary>
internal sealed class ProgressLine(TextWriter writer) : IProgress<ImportStep>, IDisposable
{
    private const int Width = 50;
    private readonly bool _isTerminal = writer == Console.Error && !Console.IsErrorRedirected;
    private bool _isOpen;

    public void Report(ImportStep value)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{value.What} {value.Done} of {value.Total}");
        if (_isTerminal)
            writer.Write($"\r{text,-Width}");
        else if (value.Done == value.Total)
            writer.WriteLine(text);
        _isOpen = _isTerminal;
    }

    /// <summary>What is written next begins a line of its own.</summary>
    public void End()
    {
        if (_isOpen)
            writer.WriteLine();
        _isOpen = false;
    }

    public void Dispose() => End();
}
