using System.Globalization;
using GovBot.Cases.Desk;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Delivery;
using GovBot.Text;

namespace GovBot.Cases.Satisfaction;

/// <summary>The question whether it is solved, as it goes with a notice: a list to answer by number, and buttons.</summary>
public sealed class RatingNotices(TextCatalog texts, NoticeTaps taps)
{
    /// <summary>Null where this resident was not asked.</summary>
    public NoticeTail? TailFor(UrgentIssue report, SatisfactionInvitation? asked)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (asked is null)
            return null;
        var locale = report.Facts.Locale;
        return asked.Way == InvitationWay.Chat
            ? new(Question(locale), [.. Enum.GetValues<Solution>().Select(solved => ButtonOf(locale, asked, solved.ToString(), texts.Get(locale, $"satisfaction.solved.{solved}")))])
            : new(texts.Get(locale, "satisfaction.by_code"), []);
    }

    /// <summary>有异议: for whoever was told that the reply stands.</summary>
    public NoticeTail? ObjectionFor(UrgentIssue report, SatisfactionInvitation? asked)
    {
        ArgumentNullException.ThrowIfNull(report);
        return asked is null ? null : new(texts.Get(report.Facts.Locale, "satisfaction.may_object"), [ButtonOf(report.Facts.Locale, asked, NoticeTaps.Object, texts.Get(report.Facts.Locale, "satisfaction.object"))]);
    }

    private string Question(string locale)
    {
        var lines = Enum.GetValues<Solution>().Select((solved, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {texts.Get(locale, $"satisfaction.solved.{solved}")}"));
        return string.Join('\n', lines.Prepend(texts.Get(locale, "satisfaction.ask_solved")));
    }

    private NoticeButton ButtonOf(string locale, SatisfactionInvitation asked, string act, string label) =>
        new(label, label, taps.SealRating(asked, act));
}
