using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of a confidential client, kept until shortly before their end; one request at a time, however many senders wait.</summary>
internal sealed class MsalAuthenticator(IConfidentialClientApplication application, string scope) : IAuthenticator, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    public static ConfidentialClientApplicationBuilder Builder(AppCredentials credentials, HttpClient httpClient)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithAuthority(credentials.OAuthEndpoint, credentials.ValidateAuthority)
            .WithInstanceDiscovery(credentials.ValidateAuthority);
        return httpClient is null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient));
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            var token = await application.AcquireTokenForClient([$"{scope}/.default"]).WithForceRefresh(forceRefresh).ExecuteAsync().ConfigureAwait(false);
            return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
        }
        catch (MsalServiceException limited) when (limited.StatusCode == 429)
        {
            throw new ThrottleException("The token service asks to come again later.", limited)
            {
                RetryParams = new RetryParams(limited.Headers?.RetryAfter?.Delta ?? TimeSpan.FromSeconds(10)),
            };
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    internal sealed class OneClient(HttpClient httpClient) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => httpClient;
    }
}
