using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Tests.Cases.Figures;

/// <summary>The words and numbers of <c>dialogs/</c>, some of which an editor has changed since.</summary>
internal sealed class ChangedDialogs(DialogsSource files) : IDialogsSource
{
    public Func<DialogsData, DialogsData> Change { get; set; } = data => data;

    public DialogsData Current => Change(files.Current);
}
