using System.Globalization;
using GovBot.Data.Messaging;

namespace GovBot.Channels.DirectLine;

internal static class Watermark
{
    /// <summary>How far the client has read. Empty means nothing yet: all from the beginning; so does what is no number, rather than a refusal that ends the client.</summary>
    public static long Of(HttpRequest request, ConversationRecord conversation, long absent)
    {
        if (!request.Query.ContainsKey("watermark"))
        {
            return absent;
        }

        return Math.Min(AsAsked(request), conversation.LastSeq);
    }

    /// <summary>What the client says it has read.</summary>
    public static long AsAsked(HttpRequest request) =>
        long.TryParse(request.Query["watermark"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;
}
