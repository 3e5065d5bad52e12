using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Says at start which setting is wrong and what to write instead.</summary>
internal sealed class ConnectorCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<ConnectorOptions>
{
    private static readonly string[] Addresses =
        ["ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "ToChannelFromBotLoginUrl", "ToBotFromChannelTokenIssuer", "ToChannelFromBotOAuthScope"];

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var problems = Registration(options).Concat(Hosts(options)).Concat(Urls()).Select(p => $"{ConnectorOptions.Section}:{p}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Registration(ConnectorOptions options)
    {
        if (!options.Is(ConnectorOptions.MultiTenant) && !options.Is(ConnectorOptions.SingleTenant) && !options.Is(ConnectorOptions.ManagedIdentity))
        {
            yield return "MicrosoftAppType: unknown. Write MultiTenant, SingleTenant or UserAssignedMSI.";
        }

        var secrets = (string.IsNullOrEmpty(options.MicrosoftAppPassword) ? 0 : 1) + (string.IsNullOrEmpty(options.CertificatePath) ? 0 : 1);
        if (!options.IsRegistered)
        {
            if (secrets > 0)
            {
                yield return "MicrosoftAppId: missing. Write the application id of the bot's registration, or take the password and certificate out.";
            }

            yield break;
        }

        if (options.Is(ConnectorOptions.ManagedIdentity) ? secrets > 0 : secrets != 1)
        {
            yield return options.Is(ConnectorOptions.ManagedIdentity)
                ? "MicrosoftAppPassword: a managed identity has none. Take password and certificate out."
                : "MicrosoftAppPassword: needed, or CertificatePath; not both. Write the secret of the bot's registration.";
        }

        if (options.Is(ConnectorOptions.SingleTenant) && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
        {
            yield return "MicrosoftAppTenantId: missing. Write the tenant in which the bot is registered.";
        }

        if (options.CertificatePath is { Length: > 0 } path && !Opens(path, options.CertificatePassword))
        {
            yield return "CertificatePath: the file is not there or cannot be opened. Name a PKCS#12 file (.pfx) with a private key and give CertificatePassword.";
        }
    }

    private static bool Opens(string path, string? password)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Hosts(ConnectorOptions options) =>
        Hosts(nameof(options.ServiceHosts), options.ServiceHosts).Concat(Hosts(nameof(options.FileHosts), options.FileHosts));

    private static IEnumerable<string> Hosts(string key, IList<string> hosts) =>
        from host in hosts.Index()
        where !ServiceHosts.IsPattern(host.Item)
        select $"{key}:{host.Index}: '{host.Item}' is no host. Write one like smba.trafficmanager.net or *.botframework.com.";

    // Over a plain line anybody on the way could hand us keys, or take our secret.
    private IEnumerable<string> Urls() =>
        from key in Addresses
        let value = configuration[$"{ConnectorOptions.Section}:{key}"]
        where !string.IsNullOrEmpty(value)
            && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && address.IsLoopback)))
        select $"{key}: no https address. Take it out for Azure's public cloud, or write the address of yours.";
}
