namespace GovBot.Cli;

/// <summary>A command of the operator's command line: <c>GovBot WORDS arguments</c>. Resolved from a scope; nothing listens and nothing is migrated.</summary>
public interface ICommand
{
    /// <summary>What calls it, e.g. <c>db backup</c>.</summary>
    string Words { get; }

    /// <summary>Its arguments as shown by <c>help</c>, e.g. <c>FILE</c>; empty without any.</summary>
    string Arguments { get; }

    /// <summary>One line for <c>help</c>.</summary>
    string Summary { get; }

    /// <returns>The exit code, of <see cref="ExitCodes"/>.</returns>
    Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken);
}

/// <summary>What a command is called with; its result goes to <paramref name="Output"/>, everything else to <paramref name="Error"/>.</summary>
public sealed record CommandInput(IReadOnlyList<string> Arguments, TextWriter Output, TextWriter Error);

public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It could not be done; the reason was said.</summary>
    public const int Refused = 1;

    /// <summary>It was called wrongly.</summary>
    public const int Usage = 2;
}
