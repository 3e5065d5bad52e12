using System.Globalization;
using System.Text;

namespace GovBot.Data.Domain.Cases;

/// <summary>流转图: a transition table as a Mermaid diagram, for <c>docs/states.md</c>.</summary>
public static class StateDiagram
{
    /// <param name="inPlace">Whether to draw what leaves the state as it is; else <see cref="ListInPlace"/> tells it.</param>
    public static string Draw<TState, TTrigger, TMove>(TransitionTable<TState, TTrigger, TMove> table, bool inPlace = true)
        where TState : struct, Enum
        where TTrigger : struct, Enum
        where TMove : ICaseMove
    {
        ArgumentNullException.ThrowIfNull(table);
        var diagram = new StringBuilder("stateDiagram-v2\n");
        foreach (var line in table.Lines.Where(line => inPlace || !Equals(line.From, line.To)))
            diagram.Append(CultureInfo.InvariantCulture, $"    {line.From?.ToString() ?? "[*]"} --> {line.To}: {line.Trigger} ({Who(line)})\n");
        foreach (var end in Enum.GetValues<TState>().Where(state => table.Lines.All(line => !Equals(line.From, state) || Equals(line.To, state))))
            diagram.Append(CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        return diagram.ToString();
    }

    /// <summary>A line of a list for each trigger that leaves the state as it is: by whom, and in which states.</summary>
    public static string ListInPlace<TState, TTrigger, TMove>(TransitionTable<TState, TTrigger, TMove> table)
        where TState : struct, Enum
        where TTrigger : struct, Enum
        where TMove : ICaseMove
    {
        ArgumentNullException.ThrowIfNull(table);
        var groups = table.Lines.Where(line => Equals(line.From, line.To)).GroupBy(line => $"`{line.Trigger}` ({Who(line)})");
        return string.Concat(groups.Select(group => $"- {group.Key}: {string.Join(", ", group.Select(line => line.To))}\n"));
    }

    private static string Who<TState, TTrigger, TMove>(Transition<TState, TTrigger, TMove> line)
        where TState : struct, Enum
        where TTrigger : struct, Enum =>
        string.Join(", ", line.Roles.Order()) + (line.Guard is null ? "" : ", guarded");
}
