namespace Microsoft.Bot.Schema;

public partial class CardAction
{
    /// <summary>A button that says its label on the person's behalf.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says its label on the person's behalf.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, input, value: input);
}
