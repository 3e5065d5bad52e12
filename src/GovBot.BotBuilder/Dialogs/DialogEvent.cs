namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that happened, offered to dialogs from the inside out.</summary>
public class DialogEvent
{
    /// <summary>Makes an empty one.</summary>
    public DialogEvent()
    {
    }

    /// <summary>Does it go on to the parent when nobody handles it?</summary>
    public bool Bubble { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>What goes with it.</summary>
    public object Value { get; set; }
}

/// <summary>Names of the events that the runtime raises.</summary>
public class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The active dialog should ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A dialog changed since it was stored.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";

    /// <summary>Makes one; all its members are constants.</summary>
    public DialogEvents()
    {
    }
}
