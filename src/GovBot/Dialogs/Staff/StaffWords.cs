using GovBot.Cases.Staff;
using GovBot.Understanding;

namespace GovBot.Dialogs.Staff;

/// <summary>What staff say, and how their posts are called.</summary>
public static class StaffWords
{
    /// <summary>Commands of <c>dialogs/commands</c>.</summary>
    public const string Staff = "staff";
    public const string SwitchPost = "switch_post";
    public const string Unbind = "unbind";
    public const string SignIn = "signin";

    /// <summary>A code said where none was asked for: as it is written, or with the words for it; else it might be anything.</summary>
    public static string? Code(Talk talk, string text)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return InvitationCodeReader.Read(text) is { } read && ((read.IsPlain && PlainText.Words(read.Rest).Length == 0) || talk.Words.Commands.Read(read.Rest) is Staff)
            ? read.Code
            : null;
    }

    public static string Post(Talk talk, StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        return talk.Text("staff.post", ("unit", post.UnitName ?? talk.Text("staff.district")), ("role", talk.Text($"staff.role.{post.Role}")));
    }
}
