namespace GovBot.Cases.Figures;

/// <summary>What is shown of figures, in its order: the same in chat, on the page and in exports. Keys are texts <c>figures.column.{key}</c>.</summary>
public static class FiguresColumns
{
    /// <summary>按时率.</summary>
    public static IReadOnlyList<(string Key, Func<FigureCounts, Rate> Rate)> OnTime { get; } =
    [
        ("acknowledge", counts => counts.Acknowledge),
        ("contact", counts => counts.Contact),
        ("arrive", counts => counts.Arrive),
        ("finish", counts => counts.Finish),
    ];

    /// <summary>What residents say, each with the whole it is of.</summary>
    public static IReadOnlyList<(string Key, Func<FigureCounts, Rate> Rate)> Said { get; } =
    [
        ("reached", counts => counts.Reached),
        ("responded", counts => counts.Responded),
        ("solved", counts => counts.Solved),
        ("solved_of_asked", counts => counts.SolvedOfAsked),
        ("satisfied", counts => counts.Satisfied),
        ("satisfied_of_asked", counts => counts.SatisfiedOfAsked),
        ("called_solved", counts => counts.CalledSolved),
        ("called_satisfied", counts => counts.CalledSatisfied),
    ];

    /// <summary>Shown beside, so that no rate stands alone.</summary>
    public static IReadOnlyList<(string Key, FigureMeasure Measure)> Beside { get; } =
    [
        ("closed", FigureMeasure.Closed),
        ("returns", FigureMeasure.Returns),
        ("returns_unfounded", FigureMeasure.ReturnsUnfounded),
        ("extensions", FigureMeasure.Extensions),
        ("holds", FigureMeasure.Holds),
        ("reworks", FigureMeasure.Reworks),
        ("disputes", FigureMeasure.Disputes),
        ("repeats", FigureMeasure.Repeats),
        ("dual", FigureMeasure.Dual),
        ("not_suited", FigureMeasure.NotSuited),
        ("withdrawn", FigureMeasure.Withdrawn),
    ];

    /// <summary>居委会说的事实.</summary>
    public static IReadOnlyList<(string Key, FigureMeasure Measure)> Judged { get; } =
    [
        ("came", FigureMeasure.Came),
        ("decide", FigureMeasure.CouldDecide),
        ("definite", FigureMeasure.WasDefinite),
        ("kept", FigureMeasure.KeptPromise),
    ];
}
