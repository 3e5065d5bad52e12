using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static partial class ActivityExtensions
{
    /// <summary>Does the message mention this account?</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
        => activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>Does the message mention whom it is sent to?</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
        => activity.GetMentions().Any(mention => mention.Mentioned?.Id == activity.Recipient.Id);

    /// <summary>Takes the mention of this account out of the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            activity.Text = string.IsNullOrEmpty(mention.Text)
                ? AtTag(mention.Mentioned.Name).Replace(activity.Text, string.Empty).Trim()
                : Regex.Replace(activity.Text, Regex.Escape(mention.Text), string.Empty, RegexOptions.IgnoreCase, Patience).Trim();
        }

        return activity.Text;
    }

    /// <summary>Takes the mention of the recipient out of the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
        => activity.RemoveMentionText(activity.Recipient.Id);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static Regex AtTag(string name)
        => new($"<at>{Regex.Escape(name ?? string.Empty)}</at>", RegexOptions.IgnoreCase, Patience);
}
