using GovBot.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>诉求类型, 急、难、愁 as far as the words tell; the clerk puts them right.</summary>
internal static class IssueLabels
{
    public static FileUrgentIssue Labelled(this FileUrgentIssue report, Understander words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return report with
        {
            Type = words.RequestTypes.Read(report.What) is [var first, ..] ? Enum.Parse<RequestType>(first) : RequestType.Help,
            Tags = words.Tags.Read(report.What).Aggregate(report.EmergencyKind is null ? IssueTags.None : IssueTags.Urgent, (tags, tag) => tags | Enum.Parse<IssueTags>(tag)),
        };
    }
}
