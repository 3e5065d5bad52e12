using System.Globalization;
using System.Text;

namespace GovBot.Data.Domain.Issues;

/// <summary>流转图: the transition table as a Mermaid diagram, for <c>docs/states.md</c>.</summary>
public static class UrgentIssueDiagram
{
    public static string Draw()
    {
        var diagram = new StringBuilder("stateDiagram-v2\n");
        foreach (var line in UrgentIssueTransitions.All)
        {
            var roles = string.Join(", ", line.Roles.Order());
            diagram.Append(CultureInfo.InvariantCulture, $"    {line.From?.ToString() ?? "[*]"} --> {line.To}: {line.Trigger} ({roles}{(line.Guard is null ? "" : ", guarded")})\n");
        }

        foreach (var end in Enum.GetValues<UrgentIssueState>().Where(state => UrgentIssueTransitions.All.All(line => line.From != state || line.To == state)))
            diagram.Append(CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        return diagram.ToString();
    }
}
