using System.Globalization;
using GovBot.Data.Messaging;

namespace GovBot.Channels.DirectLine;

internal static class Watermark
{
    /// <summary>How far the client has read. Empty means nothing yet: all from the beginning; so does what is no number, rather than a refusal that ends the client.</summary>
    public static long Of(HttpRequest request, ConversationRecord conversation, long absent)
    {
        if (!request.Query.TryGetValue("watermark", out var given))
        {
            return absent;
        }

        return long.TryParse(given.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var watermark)
            ? Math.Min(watermark, conversation.LastSeq)
            : 0;
    }
}
