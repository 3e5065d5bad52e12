using Microsoft.Bot.Schema;

namespace GovBot.Forms;

/// <summary>Ids of the files that came with a message; the channel stored them before the turn and says their type by their content.</summary>
public static class SentFiles
{
    private const string Folder = "/attachments/";
    private const string Sound = "audio/";

    public static IReadOnlyList<string> Of(Activity activity) => [.. All(activity).Select(file => file.Id)];

    /// <summary>语音: those that somebody has to listen to.</summary>
    public static IReadOnlyList<string> Voices(Activity activity) => [.. All(activity).Where(file => IsVoice(file.Type)).Select(file => file.Id)];

    public static bool IsVoice(string? contentType) => contentType?.StartsWith(Sound, StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<(string Id, string? Type)> All(Activity activity)
    {
        foreach (var file in activity.Attachments ?? [])
        {
            if (IdOf(file.ContentUrl) is { } id)
            {
                yield return (id, file.ContentType);
            }
        }
    }

    private static string? IdOf(string? url)
    {
        var at = url?.LastIndexOf(Folder, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : url![(at + Folder.Length)..].Split('/', '?', '#')[0] is { Length: > 0 } id ? id : null;
    }
}
