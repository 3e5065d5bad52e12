namespace GovBot.Forms.Loading;

/// <summary>Names in code that forms refer to.</summary>
public sealed record FormParts(IReadOnlySet<string> Validators, IReadOnlySet<string> SubmitHandlers, IReadOnlySet<string> Sources, IReadOnlySet<string> Readers)
{
    /// <param name="services">Of a scope: handlers work on the turn's own context.</param>
    public static FormParts From(IServiceProvider services) => new(
        services.GetServices<IFieldValidator>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
        services.GetServices<ISubmitHandler>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
        services.GetServices<IOptionSource>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
        services.GetServices<IAnswerReader>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal));
}
