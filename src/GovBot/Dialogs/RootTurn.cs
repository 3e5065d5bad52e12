using GovBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace GovBot.Dialogs;

/// <summary>One message at the root: the stack below it, the talk, and what is remembered.</summary>
public sealed class RootTurn(DialogContext inner, Talk talk, Memory memory, string text)
{
    public DialogContext Inner => inner;
    public Talk Talk => talk;
    public Memory Memory { get; set; } = memory;
    public string Text => text;

    /// <summary>What is said, or what is chosen where a list of kinds of danger is answered by number.</summary>
    public string Meant => text.Length <= 6 && ChoiceReader.Read(text, [.. Memory.Labels.Select(l => new Option(l, l))]) is ChoiceReading.One one ? Memory.Labels[one.Index] : text;

    /// <summary>Id of the dialog that waits for an answer; null at the menu.</summary>
    public string? Active => inner.ActiveDialog?.Id;

    /// <summary>Exactly one of the answers shown last: then it is that answer, even if it is also a command.</summary>
    public bool IsShownAnswer => Memory.Labels.Contains(text);
}
