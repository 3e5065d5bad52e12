using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.Benchmarks;

/// <summary>Says it again and counts, so that state is read and written in each turn.</summary>
internal sealed class EchoBot(ConversationState state) : ActivityHandler
{
    private readonly IStatePropertyAccessor<string> _count = state.CreateProperty<string>("Count");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var count = int.Parse(await _count.GetAsync(turnContext, () => "0", cancellationToken), System.Globalization.CultureInfo.InvariantCulture) + 1;
        await _count.SetAsync(turnContext, count.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
        await turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}

/// <summary>An adapter that hands its replies back with the call, as <c>deliveryMode: expectReplies</c> asks: the turn itself keeps them.</summary>
internal sealed class ExpectRepliesAdapter : BotAdapter
{
    public async Task<IReadOnlyList<Activity>> ProcessAsync(Activity activity, IBot bot, BotState state)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, CancellationToken.None);
        await state.SaveChangesAsync(context);
        return context.BufferedReplyActivities;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
