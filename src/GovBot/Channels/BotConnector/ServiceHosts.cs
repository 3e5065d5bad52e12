using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Where replies may go: a token sent anywhere else would speak for us there.</summary>
internal sealed class ServiceHosts(IOptions<ConnectorOptions> options, IHostEnvironment environment)
{
    private static readonly string[] Usual = ["*.botframework.com", "smba.trafficmanager.net"];

    // Where Teams and Telegram keep what people send.
    private static readonly string[] UsualForFiles = ["*.sharepoint.com", "api.telegram.org"];

    /// <summary>This machine is trusted in Development, and is all that is trusted while nobody has to prove anything.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return false;
        }

        if (environment.IsDevelopment() && address.IsLoopback && address.Scheme is "http" or "https")
        {
            return true;
        }

        return AllowsAmong(address, options.Value.ServiceHosts, Usual);
    }

    /// <summary>Where a person's file may be fetched from; our token does not go there.</summary>
    public bool AllowsFile(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && AllowsAmong(address, options.Value.FileHosts, UsualForFiles);

    private bool AllowsAmong(Uri address, IList<string> hosts, string[] usual) =>
        options.Value.IsRegistered && address.Scheme == Uri.UriSchemeHttps && (hosts.Count > 0 ? hosts : usual).Any(host => Fits(address.IdnHost, host));

    public static bool IsPattern(string? host) =>
        host is not null && Uri.CheckHostName(Bare(host)) is UriHostNameType.Dns or UriHostNameType.IPv4 && Bare(host!).Contains('.', StringComparison.Ordinal);

    private static bool Fits(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
}
