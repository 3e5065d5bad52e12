using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>Listens for the answers shown last in a turn, whichever dialog shows them.</summary>
internal sealed class ShownLabels
{
    public ShownLabels(ITurnContext turn) => turn.OnSendActivities(async (_, activities, next) =>
    {
        foreach (var activity in activities)
        {
            if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
            {
                Last = [.. actions.Select(a => a.Value?.ToString() ?? a.Title)];
            }
        }

        return await next();
    });

    public IReadOnlyList<string> Last { get; private set; } = [];
}
