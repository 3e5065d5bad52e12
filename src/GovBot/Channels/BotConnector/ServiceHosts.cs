using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Where replies may go: a token sent anywhere else would speak for us there.</summary>
internal sealed class ServiceHosts(IOptions<ConnectorOptions> options, IHostEnvironment environment)
{
    private static readonly string[] Usual = ["*.botframework.com", "smba.trafficmanager.net"];

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

        IEnumerable<string> hosts = options.Value.ServiceHosts.Count > 0 ? options.Value.ServiceHosts : Usual;
        return options.Value.IsRegistered && address.Scheme == Uri.UriSchemeHttps && hosts.Any(host => Fits(address.IdnHost, host));
    }

    public static bool IsPattern(string? host) =>
        host is not null && Uri.CheckHostName(Bare(host)) is UriHostNameType.Dns or UriHostNameType.IPv4 && Bare(host!).Contains('.', StringComparison.Ordinal);

    private static bool Fits(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
}
