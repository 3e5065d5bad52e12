namespace Microsoft.Bot.Schema;

public partial class SigninCard
{
    /// <summary>A sign-in card with one button that opens <paramref name="url"/>.</summary>
    public static SigninCard Create(string text, string buttonLabel, string url)
        => new(text, [new CardAction(ActionTypes.Signin, buttonLabel, value: url)]);
}
