namespace Microsoft.Bot.Schema;

/// <summary>Names of the sign-in invokes and events.</summary>
public static class SignInConstants
{
    /// <summary>The value <c>cardExtension/token</c>.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";

    /// <summary>The value <c>signin/tokenExchange</c>.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The value <c>tokens/response</c>.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>The value <c>signin/verifyState</c>.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";
}
