namespace GovBot.Cli;

/// <summary>Finds and runs the command that the arguments name.</summary>
public static class CommandLine
{
    private static readonly string[] HelpWords = ["help", "--help", "-h", "-?"];

    /// <summary>A first word that is no option asks for a command; without one the service starts.</summary>
    public static bool Asks(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && (!args[0].StartsWith('-') || HelpWords.Contains(args[0]));
    }

    /// <summary>Editors check files and tables anywhere: no keys, no database. Only what was really said lies in the database.</summary>
    public static bool NeedsNoData(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && (args[0] is "dialogs" or "holidays" || (args[0] is "understand" && args.ElementAtOrDefault(1) is not "misses") || HelpWords.Contains(args[0]));
    }

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        await using var scope = services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Words, StringComparer.Ordinal).ToList();
        if (HelpWords.Contains(args[0]))
        {
            await Console.Out.WriteLineAsync(Help(commands));
            return ExitCodes.Done;
        }

        // The longest name: `understand misses label` is not `understand misses` with an argument.
        if (commands.Where(command => IsCalled(command, args)).MaxBy(command => command.Words.Length) is not { } called)
        {
            await Console.Error.WriteLineAsync($"There is no command '{string.Join(' ', args)}'.\n\n{Help(commands)}");
            return ExitCodes.Usage;
        }

        return await called.RunAsync(new CommandInput([.. args.Skip(WordsOf(called).Length)], Console.Out, Console.Error), cancellationToken);
    }

    /// <summary>For a command called with the wrong arguments.</summary>
    public static async Task<int> WrongAsync(this ICommand command, CommandInput input)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(input);
        await input.Error.WriteLineAsync($"Usage: GovBot {command.Words} {command.Arguments}");
        return ExitCodes.Usage;
    }

    private static bool IsCalled(ICommand command, IReadOnlyList<string> args) => args.Take(WordsOf(command).Length).SequenceEqual(WordsOf(command));

    private static string[] WordsOf(ICommand command) => command.Words.Split(' ');

    private static string Help(List<ICommand> commands) => string.Join('\n', commands
        .Select(command => $"  {$"{command.Words} {command.Arguments}",-44} {command.Summary}")
        .Prepend("GovBot starts the service; options are those of ASP.NET Core (--urls …). Commands:")
        .Append($"  {"help",-44} this"));
}
