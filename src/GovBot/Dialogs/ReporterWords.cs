using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>What a person says to show that a report is theirs: 三号楼, 3 号楼 and 3号楼 are one.</summary>
internal static class ReporterWords
{
    public static string Proof(string text) => PlainText.Words(NumberReader.HouseNumbers(PlainText.Words(text)));
}
