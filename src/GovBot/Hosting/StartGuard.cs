using System.Text.Json;
using System.Text.RegularExpressions;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Forms.Loading;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace GovBot.Hosting;

/// <summary>What an operator can mend is told in a sentence and ends with an exit code; only bugs show a stack trace.</summary>
public static partial class StartGuard
{
    private const int Refused = 1;

    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, Task<int>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        WebApplicationBuilder? builder = null;
        try
        {
            builder = WebApplication.CreateBuilder(ServiceFolders.Options(args));
            return await work(builder);
        }
        catch (Exception fault) when (Explain(fault, builder?.Configuration) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"GovBot stops: {sentence}");
            return Refused;
        }
    }

    /// <summary>Null for what is no operator's business.</summary>
    internal static string? Explain(Exception fault, IConfiguration? configuration) => fault switch
    {
        InvalidSettingException setting => setting.Message + Source(setting.Setting, configuration),
        SchemaMismatchException or DatabaseInUseException or BackupException or DialogsException => fault.Message,
        OptionsValidationException options => Explain(options, configuration),
        InvalidOperationException when UnreadableValue().Match(fault.Message) is { Success: true } value =>
            $"{value.Groups[1].Value}: '{configuration?[value.Groups[1].Value]}' is not a {value.Groups[2].Value}. Correct it.{Source(value.Groups[1].Value, configuration)}",
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } => $"{fault.Message} {json.Message}",
        IOException { InnerException: AddressInUseException } =>
            $"{fault.Message} Another program listens there: choose another address with --urls or the setting Urls.",
        AggregateException { InnerExceptions: [var only] } => Explain(only, configuration),
        _ => null,
    };

    private static string Explain(OptionsValidationException fault, IConfiguration? configuration) => string.Join(' ', fault.Failures.Select(failure =>
    {
        if (MemberFailure().Match(failure) is not { Success: true } match)
            return failure;
        var member = match.Groups[1].Value.Length > 0 ? $"{match.Groups[1].Value}:{match.Groups[2].Value}" : match.Groups[2].Value;
        var setting = SettingOf(fault.OptionsType, member, configuration);
        return $"{setting}: {match.Groups[3].Value} Correct it.{Source(setting, configuration)}";
    }));

    /// <summary>Defaults are valid, so the wrong value stands in the configuration: in the section named like the options.</summary>
    private static string SettingOf(Type options, string member, IConfiguration? configuration)
    {
        var stem = options.Name.Replace("Options", "", StringComparison.Ordinal);
        var section = configuration?.GetSection("GovBot").GetChildren()
            .FirstOrDefault(child => child.Key.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && child[member] is not null);
        return $"GovBot:{section?.Key ?? stem}:{member}";
    }

    /// <summary>Which file or other source the value comes from.</summary>
    private static string Source(string setting, IConfiguration? configuration) =>
        (configuration as IConfigurationRoot)?.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(setting, out _)) switch
        {
            null => "",
            FileConfigurationProvider file => $" It stands in {file.Source.Path}.",
            var other => $" It comes from {other.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal)}.",
        };

    [GeneratedRegex("^Failed to convert configuration value (?:'.*' )?at '([^']+)' to type '(?:System\\.)?([^']+)'")]
    private static partial Regex UnreadableValue();

    [GeneratedRegex(@"for '\w+\.?(\w*)' members: '([^']+)' with the error: '(.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex MemberFailure();
}
