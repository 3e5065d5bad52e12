using GovBot.Cases.Directory.Sheets;

namespace GovBot.Cases.Directory;

/// <summary>How an import is to run.</summary>
/// <param name="DryRun">Nothing stays of it.</param>
public sealed record ImportRun(bool DryRun = false, IProgress<ImportStep>? Progress = null);

/// <summary>How far an import has come.</summary>
public sealed record ImportStep(string What, int Done, int Total);

/// <summary>With findings nothing was changed; notes say what was left as it is.</summary>
public sealed record ImportOutcome(IReadOnlyList<RowChange> Changes, IReadOnlyList<CellFinding> Findings, IReadOnlyList<CellFinding> Notes);

/// <summary>A row that is new, or the fields of one that changed; never what stands in them.</summary>
public sealed record RowChange(string Table, string Key, bool IsNew, IReadOnlyList<string> Fields)
{
    public override string ToString() => IsNew ? $"{Table} {Key}: new" : $"{Table} {Key}: {string.Join(", ", Fields)}";
}
