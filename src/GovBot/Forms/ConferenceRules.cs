namespace GovBot.Forms;

/// <summary>联席会议: when it meets and what might be a topic, as in <c>catalog/conferences.yaml</c>. A proposal of the editors, never the rule.</summary>
public sealed record ConferenceRules
{
    /// <summary>Months in which it meets, 1–12.</summary>
    public IReadOnlyList<int> Months { get; init; } = [3, 6, 9, 12];

    /// <summary>Day of the month; the next working day where it is none.</summary>
    public int Day { get; init; } = 20;

    /// <summary>同类事项: so many of one category are suggested as a topic.</summary>
    public int LikeCases { get; init; } = 3;

    /// <summary>跨街镇: or so many subdistricts.</summary>
    public int Streets { get; init; } = 2;

    /// <summary>职责空白: or a case with so many routing objections.</summary>
    public int Objections { get; init; } = 2;

    /// <summary>Only what was sent within so many days counts.</summary>
    public int WithinDays { get; init; } = 180;

    /// <summary>取消原因.</summary>
    public IReadOnlyList<NamedEntry> CancelReasons { get; init; } = [];
}
