using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

/// <summary>An adapter that writes down what it is asked to do.</summary>
internal sealed class Recorder : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<string> Deleted { get; } = [];

    public List<Activity> Updated { get; } = [];

    public static Activity Message(string text = "hi") => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://test",
        From = new ChannelAccount("u1", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount { Id = "c1" },
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public Task RunAsync(BotCallbackHandler bot, Activity? activity = null) => RunPipelineAsync(Turn(activity), bot, default);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"r{i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
