namespace GovBot.Forms;

/// <summary>Command ids a form acts on itself; all others belong to the dialog around it.</summary>
public static class FormCommands
{
    public const string Back = "back";
    public const string Restart = "restart";
    public const string Cancel = "cancel";

    /// <summary>Leaving for the menu leaves the form: asked about like cancelling.</summary>
    public const string Menu = "menu";
    public const string Skip = "skip";
    public const string Change = "change";
    public const string Submit = "submit";
    public const string Help = "help";
    public const string Why = "why";
    public const string Repeat = "repeat";
    public const string Continue = "continue";
    public const string Person = "person";

    public static IReadOnlyList<string> All { get; } = [Back, Restart, Cancel, Menu, Skip, Change, Submit, Help, Why, Repeat, Continue, Person];
}
