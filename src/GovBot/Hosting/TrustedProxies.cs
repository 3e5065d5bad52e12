using System.Net;
using GovBot.Data.Persistence;
using Microsoft.AspNetCore.HttpOverrides;

namespace GovBot.Hosting;

/// <summary><c>GovBot:TrustedProxies</c>: whose word on scheme, host and address of the client is taken; nobody's by default.</summary>
public static class TrustedProxies
{
    private const string Setting = "GovBot:TrustedProxies";

    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var proxies = configuration.GetSection(Setting).GetChildren().Select(entry => Parse(entry.Path, entry.Value)).ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // Every hop must be a known one, however many there are.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            proxies.ForEach(options.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork Parse(string place, string? value)
    {
        if (IPAddress.TryParse(value, out var address))
        {
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(value, out var network)
            ? network
            : throw new InvalidSettingException(place, $"'{value}' is no address.", "Use an address (10.0.0.5) or a network (10.0.0.0/24) of your reverse proxy.");
    }
}
