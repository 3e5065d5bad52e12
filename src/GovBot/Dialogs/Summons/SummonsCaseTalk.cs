using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;

namespace GovBot.Dialogs.Summons;

/// <summary>Shows a summons with what may be done: what is at hand first, the rest behind 更多.</summary>
public sealed class SummonsCaseTalk(DueWords dues, ToldTalk told)
{
    public const string More = "more";
    public const string Paper = "paper";
    public const string History = "history";
    public const string Print = "print";
    public const string Home = "home";

    private static readonly SummonsTrigger[] Rare =
    [
        SummonsTrigger.Withdraw, SummonsTrigger.Merge, SummonsTrigger.AddSupport, SummonsTrigger.Link, SummonsTrigger.AskCooperation, SummonsTrigger.Escalate,
        SummonsTrigger.AskExtension, SummonsTrigger.AskHold, SummonsTrigger.ArriveSupport, SummonsTrigger.NotAccept, SummonsTrigger.RecordRating, SummonsTrigger.Minutes, SummonsTrigger.Note,
    ];

    public async Task<SummonsDialog.State> ShowAsync(Talk talk, SummonsCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        await talk.OfferAsync(SummonsTalkWords.Describe(talk, shown, dues), Shown(talk, shown), cancellationToken, upload: !talk.AtKiosk && shown.Actions.Contains(SummonsTrigger.Note));
        return StateOf(shown);
    }

    /// <summary>告知记录.</summary>
    public async Task<SummonsDialog.State> ToldAsync(Talk talk, StaffPost post, SummonsCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        await talk.OfferAsync(await told.WordsAsync(talk, post, CaseKind.SummonsRequest, shown.Line.Number, cancellationToken), Shown(talk, shown), cancellationToken);
        return StateOf(shown);
    }

    public static SummonsDialog.State StateOf(SummonsCase shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return new(SummonsDialog.Step.Case) { Number = shown.Line.Number, Seen = shown.Version };
    }

    /// <summary>The whole list, behind 更多.</summary>
    public static IReadOnlyList<Offer> All(Talk talk, SummonsCase shown) => [.. Acts(talk, shown), .. Moves(talk, shown)];

    /// <summary>Acts alone, for 补录.</summary>
    public static IReadOnlyList<Offer> Acts(Talk talk, SummonsCase shown)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        return [.. shown.Actions.OrderBy(act => Array.IndexOf(Rare, act)).ThenBy(act => act == SummonsTrigger.SendBack).Select(act => new Offer(act.ToString(), talk.Text($"summons.act.{act}")))];
    }

    /// <summary>Numbers belong to what was shown.</summary>
    public static IReadOnlyList<Offer> Shown(Talk talk, SummonsCase shown)
    {
        var acts = Acts(talk, shown).Where(offer => !Rare.Contains(Enum.Parse<SummonsTrigger>(offer.Id))).ToList();
        var hasMore = shown.Actions.Any(Rare.Contains);
        return [.. acts, .. hasMore ? new[] { new Offer(More, talk.Text("summons.more")) } : [], .. Moves(talk, shown)];
    }

    private static IEnumerable<Offer> Moves(Talk talk, SummonsCase shown)
    {
        if (shown.Actions.Count > 0 && shown.Line.SentAt is not null)
        {
            yield return new(Paper, talk.Text("summons.paper"));
        }

        if (shown.History.Count > 0)
        {
            yield return new(History, talk.Text("summons.history"));
            yield return new(Print, talk.Text("summons.print"));
            if (shown.MaySeeTold)
            {
                yield return new(ToldTalk.Offer, talk.Text("told.offer"));
            }
        }

        yield return new(Home, talk.Text("summons.to_home"));
    }
}
