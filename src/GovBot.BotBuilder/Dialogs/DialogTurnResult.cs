namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog left the turn, and its result if it ended.</summary>
public class DialogTurnResult
{
    /// <summary>Makes a result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object result = null) => (Status, Result) = (status, result);

    /// <summary>How the dialog left the turn.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog returned.</summary>
    public object Result { get; set; }

    /// <summary>Did the dialog's parent end too?</summary>
    public bool ParentEnded { get; set; }
}

/// <summary>How a dialog left the turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty = 0,

    /// <summary>The dialog waits for the person.</summary>
    Waiting = 1,

    /// <summary>The dialog ended with a result.</summary>
    Complete = 2,

    /// <summary>The dialog was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The dialog ended and the turn should end too.</summary>
    CompleteAndWait = 4,
}

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog begins.</summary>
    BeginCalled = 0,

    /// <summary>The dialog goes on.</summary>
    ContinueCalled = 1,

    /// <summary>A dialog ended by itself.</summary>
    EndCalled = 2,

    /// <summary>The dialog is replaced.</summary>
    ReplaceCalled = 3,

    /// <summary>The dialog is cancelled.</summary>
    CancelCalled = 4,

    /// <summary>A waterfall step asked for the next.</summary>
    NextCalled = 5,
}
