using System.Net.Http.Headers;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of a confidential client, kept until shortly before their end.</summary>
internal sealed class MsalAuthenticator(IConfidentialClientApplication application, string scope) : IAuthenticator
{
    private readonly TokenQueue _queue = new();

    public static ConfidentialClientApplicationBuilder Builder(AppCredentials credentials, HttpClient httpClient)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithAuthority(credentials.OAuthEndpoint, credentials.ValidateAuthority)
            .WithInstanceDiscovery(credentials.ValidateAuthority);
        return httpClient is null ? builder : builder.WithHttpClientFactory(new OneClient(httpClient));
    }

    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        => _queue.AskAsync(() => application.AcquireTokenForClient([$"{scope}/.default"]).WithForceRefresh(forceRefresh).ExecuteAsync());

    internal sealed class OneClient(HttpClient httpClient) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => httpClient;
    }
}

/// <summary>One request for a token at a time, however many senders wait, and none while the service has asked to be left alone.</summary>
#pragma warning disable CA1001 // A semaphore that is only awaited holds nothing that must be given back.
internal sealed class TokenQueue
#pragma warning restore CA1001
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly TimeProvider _time = TimeProvider.System;
    private DateTimeOffset _quietUntil;

    /// <summary>Where the answer's pause is found when the library does not tell it.</summary>
    public Func<RetryConditionHeaderValue> Heard { get; init; } = () => null;

    public async Task<AuthenticatorResult> AskAsync(Func<Task<AuthenticationResult>> ask)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_quietUntil - _time.GetUtcNow() is { Ticks: > 0 } left) throw Busy(left, null);
            var token = await ask().ConfigureAwait(false);
            return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
        }
        catch (MsalServiceException limited) when (limited.StatusCode == 429)
        {
            var after = limited.Headers?.RetryAfter ?? Heard();
            var wait = after?.Delta ?? after?.Date - _time.GetUtcNow() ?? UsualPause;
            _quietUntil = _time.GetUtcNow() + wait;
            throw Busy(wait, limited);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static ThrottleException Busy(TimeSpan wait, Exception cause)
        => new("The token service asks to come again later.", cause) { RetryParams = new RetryParams(wait) };
}

/// <summary>Sends through another client and keeps how long the last answer asked to be left alone, which the library does not pass on for a host's tokens.</summary>
internal sealed class ListeningClient(HttpClient inner) : HttpClient
{
    public RetryConditionHeaderValue RetryAfter { get; private set; }

    public override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await inner.SendAsync(request, cancellationToken).ConfigureAwait(false);
        RetryAfter = answer.Headers.RetryAfter;
        return answer;
    }
}
