namespace Microsoft.Bot.Schema;

/// <summary>The sign-in part of an Adaptive Card invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}
