using GovBot.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GovBot.Channels.DirectLine;

/// <summary>Conversation tokens, and the short ones that stand in a stream's address since a browser sends no header there.</summary>
internal sealed class DirectLineTokens(SignedTokens tokens, IOptions<DirectLineOptions> options)
{
    private const string Conversation = "directline", Stream = "directline-stream";

    public int LifetimeSeconds => options.Value.TokenSeconds;

    public string Issue(TokenGrant grant) => tokens.Issue(Conversation, Claims(grant), TimeSpan.FromSeconds(options.Value.TokenSeconds));

    public string IssueForStream(TokenGrant grant) => tokens.Issue(Stream, Claims(grant), TimeSpan.FromSeconds(options.Value.StreamTokenSeconds));

    public Task<(TokenState State, TokenGrant? Grant)> ReadAsync(string token) => ReadAsync(Conversation, token);

    public Task<(TokenState State, TokenGrant? Grant)> ReadForStreamAsync(string token) => ReadAsync(Stream, token);

    // "user" is the one claim the official clients look at.
    private static Dictionary<string, object> Claims(TokenGrant grant)
    {
        var claims = new Dictionary<string, object> { ["conv"] = grant.ConversationId, ["user"] = grant.UserId };
        Add("name", grant.UserName);
        Add("locale", grant.Locale);
        Add("kiosk", grant.KioskId);
        Add("origins", grant.TrustedOrigins);
        return claims;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                claims[name] = value;
            }
        }
    }

    private async Task<(TokenState State, TokenGrant? Grant)> ReadAsync(string purpose, string token)
    {
        var (state, read) = await tokens.ReadAsync(purpose, token);
        return (state, read is null ? null : Grant(read));
    }

    private static TokenGrant Grant(JsonWebToken token) => new(token.GetPayloadValue<string>("conv"), token.GetPayloadValue<string>("user"))
    {
        UserName = token.TryGetPayloadValue<string>("name", out var name) ? name : null,
        Locale = token.TryGetPayloadValue<string>("locale", out var locale) ? locale : null,
        KioskId = token.TryGetPayloadValue<long>("kiosk", out var kiosk) ? kiosk : null,
        TrustedOrigins = token.TryGetPayloadValue<string[]>("origins", out var origins) ? origins : null,
    };
}
