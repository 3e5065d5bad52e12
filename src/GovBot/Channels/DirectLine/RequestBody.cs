using System.Text;
using System.Text.Json;

namespace GovBot.Channels.DirectLine;

/// <summary>Bodies of requests, read no further than allowed.</summary>
internal static class RequestBody
{
    private const int SmallBody = 16 * 1024;

    /// <summary>The text, null when it is longer.</summary>
    public static async Task<string?> ReadTextAsync(Stream body, int maxChars, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var text = new StringBuilder();
        var chunk = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (text.Length + read > maxChars)
            {
                return null;
            }

            text.Append(chunk, 0, read);
        }

        return text.ToString();
    }

    /// <summary>A small JSON object in any spelling of its names; an absent one is an empty one.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext http)
        where T : class, new()
    {
        if (await ReadTextAsync(http.Request.Body, SmallBody, http.RequestAborted) is not { } text)
        {
            return null;
        }

        try
        {
            return string.IsNullOrWhiteSpace(text) ? new T() : JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
