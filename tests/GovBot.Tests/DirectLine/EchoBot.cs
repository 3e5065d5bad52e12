using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GovBot.Tests.DirectLine;

/// <summary>Repeats what it hears; fails when told so.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"hello {membersAdded.Single().Id} in {((ITurnContext)turnContext).Activity.Locale}"), cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var heard = turnContext.Activity;
        if (heard.Text == "fail")
        {
            throw new InvalidOperationException("As told.");
        }

        if (heard.Text == "choose")
        {
            var question = MessageFactory.Text("which");
            question.SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, "one", value: "one")] };
            await turnContext.SendActivityAsync(question, cancellationToken);
            return;
        }

        if (heard.Text == "type")
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
        }

        var files = string.Join(' ', heard.Attachments?.Select(a => a.ContentType) ?? []);
        await turnContext.SendActivityAsync(MessageFactory.Text($"echo {heard.Text}{files}"), cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"event {turnContext.Activity.Name}"), cancellationToken);
}
