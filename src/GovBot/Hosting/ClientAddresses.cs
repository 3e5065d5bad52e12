using System.Net;
using System.Net.Sockets;
using GovBot.Data.Persistence;

namespace GovBot.Hosting;

/// <summary>Whose requests belong together, by network address. Behind a proxy that is the client's own only if the proxy is a trusted one.</summary>
public sealed class ClientAddresses(PayloadCipher cipher)
{
    /// <summary>The address as it is counted; null when the connection shows none.</summary>
    public static string? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Connection.RemoteIpAddress switch
        {
            null => null,
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
            // An IPv6 customer has a whole /64.
            { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
            IPAddress four => four.ToString(),
        };
    }

    /// <summary>A keyed hash of it: the same for the same address, and nobody without the key learns which.</summary>
    public string? KeyOf(HttpContext http) => Of(http) is { } address ? cipher.LookupHash($"address:{address}") : null;
}
