using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.Dialogs;

/// <summary>What every incoming activity meets first: the language of the conversation, one greeting, then the dialogs.</summary>
public sealed class GovBotBot(RootDialog root, Greeter greeter, ConversationState state) : ActivityHandler
{
    /// <summary>The page says hello: <c>{"locale":"en"}</c> or <c>{"language":"en"}</c> as value.</summary>
    public const string JoinEvent = "webchat/join";

    private IStatePropertyAccessor<DialogState> Stack => state.CreateProperty<DialogState>(nameof(DialogState));

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(m => m.Id != turnContext.Activity.Recipient?.Id))
        {
            await greeter.GreetAsync(turnContext, cancellationToken);
        }
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == JoinEvent)
        {
            await greeter.GreetAsync(turnContext, cancellationToken);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        root.RunAsync(turnContext, Stack, cancellationToken);
}
