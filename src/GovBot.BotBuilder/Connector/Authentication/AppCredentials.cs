using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets a bot's tokens, in whichever way it proves who it is.</summary>
public interface IAuthenticator
{
    /// <summary>A token; a kept one while it is good, unless a fresh one is asked for.</summary>
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}

/// <summary>A token and how long it is good.</summary>
public class AuthenticatorResult
{
    /// <summary>Makes an empty one.</summary>
    public AuthenticatorResult()
    {
    }

    /// <summary>The token.</summary>
    public string AccessToken { get; set; }

    /// <summary>Its end.</summary>
    public DateTimeOffset ExpiresOn { get; set; }
}

/// <summary>A bot's registration, with which it signs its requests.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly Lazy<IAuthenticator> _authenticator;
    private readonly string _scope;
    private string _tenant;

    /// <summary>Makes one for a tenant.</summary>
    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        _scope = oAuthScope;
        _authenticator = new(() => BuildIAuthenticator().Value);
    }

    /// <summary>The application.</summary>
    public string MicrosoftAppId { get; set; }

    /// <summary>The tenant whose tokens are asked for.</summary>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(_tenant) ? DefaultChannelAuthTenant : _tenant;
        set => _tenant = value;
    }

    /// <summary>Where tokens are asked for.</summary>
    public virtual string OAuthEndpoint => string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    /// <summary>What the tokens are for.</summary>
    public virtual string OAuthScope => string.IsNullOrEmpty(_scope) ? ToChannelFromBotOAuthScope : _scope;

    /// <summary>Is the place where tokens are asked for checked against the known ones?</summary>
    public virtual bool ValidateAuthority => true;

    /// <summary>The tenant given at the start.</summary>
    protected string AuthTenant
    {
        get => _tenant;
        set => _tenant = value;
    }

    /// <summary>What asks for the tokens.</summary>
    protected HttpClient CustomHttpClient { get; set; }

    /// <summary>The log.</summary>
    protected ILogger Logger { get; set; }

    /// <summary>The tenant when none is given.</summary>
    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    /// <summary>What tokens are for when nothing is said.</summary>
    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>The address with a place for the tenant.</summary>
    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    /// <summary>Puts the token on a request; an anonymous bot has none.</summary>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId)) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().ConfigureAwait(false));
    }

    /// <summary>A token.</summary>
    public async Task<string> GetTokenAsync(bool forceRefresh = false) => (await _authenticator.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false)).AccessToken;

    /// <summary>Makes what gets the tokens.</summary>
    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();
}
