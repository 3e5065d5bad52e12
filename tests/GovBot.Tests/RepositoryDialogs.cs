using GovBot.Forms;
using GovBot.Forms.Loading;

namespace GovBot.Tests;

/// <summary><c>dialogs/</c> as it stands in the repository, read and learned once for all tests that change nothing there.</summary>
internal static class RepositoryDialogs
{
    public static string Root { get; } = Repository.Path("dialogs");

    public static DialogsSource Source { get; } = new(Root);

    public static DialogsData Data => Source.Current;
}
