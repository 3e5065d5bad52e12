namespace GovBot.Data.Persistence;

/// <summary>Stops the start: names the setting, what is wrong with it and what to do.</summary>
public sealed class InvalidSettingException(string setting, string problem, string remedy)
    : Exception($"{setting}: {problem} {remedy}")
{
    public string Setting { get; } = setting;
}
