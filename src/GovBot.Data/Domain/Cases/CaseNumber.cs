using System.Globalization;

namespace GovBot.Data.Domain.Cases;

/// <summary>事项编号: what staff call a case, e.g. <c>YJ261122-0007</c>: prefix, filing date in Shanghai, number of the day.</summary>
public readonly record struct CaseNumber(CaseKind Kind, DateOnly Date, int Sequence)
{
    private const int SequencesADay = 1_000_000;

    /// <summary>The same as a key of the case's table, so that a new case and its history are staged together.</summary>
    public long Key => (long.Parse(Day, CultureInfo.InvariantCulture) * SequencesADay) + Sequence;

    private string Day => Date.ToString("yyMMdd", CultureInfo.InvariantCulture);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(Kind)}{Day}-{Sequence:0000}");

    private static string PrefixOf(CaseKind kind) => kind switch
    {
        CaseKind.UrgentIssue => "YJ",
        CaseKind.SummonsRequest => "YQ",
        CaseKind.Convention => "GY",
        CaseKind.JointConference => "LX",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of case without a prefix."),
    };
}
