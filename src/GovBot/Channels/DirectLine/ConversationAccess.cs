using GovBot.Data.Messaging;
using GovBot.Hosting;
using GovBot.Turns;

namespace GovBot.Channels.DirectLine;

/// <summary>A conversation opens with its own token only, and with none once it is closed.</summary>
internal sealed class ConversationAccess(Conversations conversations)
{
    public const string ChannelId = "directline";

    /// <summary>The grant and its conversation, null before its start; or why not.</summary>
    public async Task<(TokenGrant Grant, ConversationRecord? Conversation, IResult? Refusal)> FindAsync(HttpContext http)
    {
        var caller = Caller.Of(http);
        if (caller.Grant is not { } grant || caller.State != TokenState.Valid)
        {
            return (null!, null, caller.State == TokenState.Expired ? DirectLineError.Expired() : DirectLineError.NotAuthenticated());
        }

        if (!MayUse(http, grant))
        {
            return (grant, null, DirectLineError.Forbidden("Origin is not trusted by the token"));
        }

        var conversation = await conversations.FindAsync(ChannelId, grant.ConversationId, http.RequestAborted);
        return (grant, conversation, conversation?.ClosedAt is null ? null : DirectLineError.Closed());
    }

    /// <summary>The started conversation of the address, or why not.</summary>
    public async Task<(TokenGrant Grant, ConversationRecord Conversation, IResult? Refusal)> OpenAsync(HttpContext http, string id)
    {
        var (grant, conversation, refusal) = await FindAsync(http);
        if (refusal is null && grant.ConversationId != id)
        {
            refusal = DirectLineError.Forbidden("The token is for another conversation");
        }

        return (grant, conversation!, refusal ?? (conversation is null ? DirectLineError.NotFound() : null));
    }

    /// <summary>Pages of our own host always may; a request without an origin is no page's.</summary>
    public static bool MayUse(HttpContext http, TokenGrant grant)
    {
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length == 0 || grant.TrustedOrigins is not { } trusted || IsOwn(http, origin)
            || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    public static bool IsOwn(HttpContext http, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(http.Request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);
}
