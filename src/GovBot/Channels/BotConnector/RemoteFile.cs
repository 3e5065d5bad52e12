using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>A file that lies with a channel, or is written into its own address.</summary>
internal sealed record RemoteFile(string Address, string? Name);

/// <summary>Opens such files: only where that is allowed, and with our token only at a service it is meant for.</summary>
internal sealed class RemoteFileLine(BotFrameworkAuthentication trust, ServiceHosts hosts, IHttpClientFactory clients, IOptions<ConnectorOptions> options)
{
    private const string Inline = "data:", Encoded = ";base64,";

    /// <exception cref="HttpRequestException">It may not be fetched, or the host would not give it.</exception>
    public async Task<Stream> OpenAsync(RemoteFile file, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (file.Address.StartsWith(Inline, StringComparison.OrdinalIgnoreCase))
        {
            return Written(file.Address);
        }

        var ofService = hosts.Allows(file.Address);
        if (!ofService && !hosts.AllowsFile(file.Address))
        {
            throw new HttpRequestException("The host of the file is not among GovBot:Connector:FileHosts.", null, HttpStatusCode.Forbidden);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        if (ofService && hosts.Allows(serviceUrl))
        {
            await SignAsync(request, serviceUrl!, cancellationToken);
        }

        // The answer is not kept in memory first: its length is not believed.
        var answer = await clients.CreateClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return await answer.Content.ReadAsStreamAsync(cancellationToken);
        }

        answer.Dispose();
        throw new HttpRequestException("The host would not give the file.", null, answer.StatusCode);
    }

    private async Task SignAsync(HttpRequestMessage request, string serviceUrl, CancellationToken cancellationToken)
    {
        var us = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, options.Value.MicrosoftAppId ?? "")]);
        using var client = await trust.CreateConnectorFactory(us).CreateAsync(serviceUrl, trust.GetOriginatingAudience(), cancellationToken);
        await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
    }

    private static MemoryStream Written(string address)
    {
        var at = address.IndexOf(Encoded, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? throw new FormatException("The file is written in no way we know.")
            : new MemoryStream(Convert.FromBase64String(address[(at + Encoded.Length)..]), writable: false);
    }
}
