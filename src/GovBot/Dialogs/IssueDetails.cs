using System.Globalization;
using GovBot.Forms;
using GovBot.Text;

namespace GovBot.Dialogs;

/// <summary>What the questions of a category brought: kept in words, since editors may change the questions later.</summary>
internal static class IssueDetails
{
    private const string HouseholdsField = "households";

    /// <summary>A line for each answer, in Chinese, for the clerk; a question of another category no longer counts. A number of households has its own place.</summary>
    public static string? Of(FormSubmission submission, DialogsData data)
    {
        var form = data.Forms["urgent-issue"];
        var lines = form.Fields
            .Where(f => f.When is { Field: "category" } when && when.Is.Contains(submission.Value("category")))
            .Select(f => (Field: f, Answer: submission.Answer(f.Id)))
            .Where(row => row.Answer is { Skipped: false, Value: not null })
            .Where(row => row.Field.Options.Any(o => o.Id == row.Answer!.Value))
            .Select(row => data.Texts.Get(
                Locales.Chinese,
                "urgent_issue.detail",
                ("label", data.Texts.Get(Locales.Chinese, form.TextKey(row.Field, "label"))),
                ("answer", data.Texts.Get(Locales.Chinese, form.TextKey(row.Field, $"options.{row.Answer!.Value}")))));
        var all = string.Join('\n', lines);
        return all.Length == 0 ? null : all;
    }

    /// <summary>How many, where that was said; "several" is no number.</summary>
    public static int? Households(FormSubmission submission) =>
        submission.Value(HouseholdsField) is not { } value ? null
        : value == "only_mine" ? 1
        : int.TryParse(value, CultureInfo.InvariantCulture, out var count) ? count : null;
}
