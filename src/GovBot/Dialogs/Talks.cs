using GovBot.Forms;
using Microsoft.Bot.Builder;

namespace GovBot.Dialogs;

/// <summary>Makes the <see cref="Talk"/> of a turn: one snapshot of words for the whole turn.</summary>
public sealed class Talks(IDialogsSource dialogs)
{
    public Talk For(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.TurnState.Get<Talk>() is { } talk)
        {
            return talk;
        }

        talk = new Talk(turn, dialogs.Current);
        turn.TurnState.Add(talk);
        return talk;
    }
}
