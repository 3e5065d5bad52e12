namespace Microsoft.Bot.Schema;

/// <summary>Members, topic or other facts of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>See <see cref="Activity.MembersAdded"/>.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>See <see cref="Activity.MembersRemoved"/>.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>See <see cref="Activity.HistoryDisclosed"/>.</summary>
    bool? HistoryDisclosed { get; set; }

    /// <summary>See <see cref="Activity.TopicName"/>.</summary>
    string TopicName { get; set; }
}
