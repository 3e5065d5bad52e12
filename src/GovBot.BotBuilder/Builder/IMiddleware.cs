namespace Microsoft.Bot.Builder;

/// <summary>A step every activity goes through before the bot, and again on its way back.</summary>
public interface IMiddleware
{
    /// <summary>Does its part and calls <paramref name="next"/>, or ends the turn by not calling it.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
