using Microsoft.Bot.Schema;

namespace GovBot.Dialogs;

/// <summary>Ids of the files that came with a message; they are stored already.</summary>
public static class SentFiles
{
    private const string Folder = "/attachments/";

    public static IReadOnlyList<string> Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return [.. (activity.Attachments ?? []).Select(a => IdOf(a.ContentUrl)).OfType<string>()];
    }

    private static string? IdOf(string? url)
    {
        var at = url?.LastIndexOf(Folder, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : url![(at + Folder.Length)..].Split('/', '?', '#')[0] is { Length: > 0 } id ? id : null;
    }
}
