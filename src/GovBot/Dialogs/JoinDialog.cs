using GovBot.Cases;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>我家也有: after a report is filed, neighbours' reports that may be of the same matter. Whoever does not answer keeps a report of their own.</summary>
public sealed class JoinDialog(Talks talks, IUrgentIssues issues) : TalkDialog<JoinDialog.State>(nameof(JoinDialog), talks)
{
    public sealed record Start(string Code, IReadOnlyList<Neighbour> Neighbours);

    /// <param name="Numbers">Of the cases shown, in their order.</param>
    /// <param name="Labels">As shown.</param>
    public sealed record State(string Code, IReadOnlyList<string> Numbers, IReadOnlyList<string> Labels);

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        if (options is not Start { Neighbours.Count: > 0 } start)
        {
            return null;
        }

        var state = new State(start.Code, [.. start.Neighbours.Select(n => n.CaseNumber)], [.. start.Neighbours.Select(n => Label(talk, n))]);
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        var chosen = Talk.Chosen(text, Offers(talk, state)) ?? YesNoReader.Read(text) switch
        {
            YesNo.Yes when state.Numbers.Count == 1 => state.Numbers[0],
            YesNo.No => "alone",
            _ => null,
        };
        switch (chosen)
        {
            case null:
                await AskAsync(talk, state, cancellationToken);
                return state;
            case "alone":
                await talk.SayAsync(talk.Text("report.alone"), cancellationToken);
                return null;
            default:
                var joined = await issues.JoinAsync(new IssueClaim(state.Code, talk.Facts.UserId, talk.Facts.ConversationId, Proof: null), chosen, cancellationToken);
                await talk.SayAsync(talk.Text(joined.IsSuccess ? "report.joined" : "report.alone", ("code", IssueWords.Spaced(state.Code))), cancellationToken);
                return null;
        }
    }

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) =>
        talk.OfferAsync(talk.Text("report.neighbours"), Offers(talk, state), cancellationToken);

    private static string Label(Talk talk, Neighbour neighbour)
    {
        var what = neighbour.What.Length > 0 ? neighbour.What : talk.Text("report.same_kind");
        var due = neighbour.DueAt is { } at ? talk.Text("report.neighbour_due", ("due", talk.When(at))) : "";
        return talk.Text("report.neighbour", ("when", talk.When(neighbour.FiledAt)), ("what", what), ("count", neighbour.Households), ("due", due));
    }

    private static IReadOnlyList<Offer> Offers(Talk talk, State state) =>
        [
            .. state.Numbers.Zip(state.Labels, (number, label) => new Offer(number, label) { Words = state.Numbers.Count == 1 ? PlainText.Items(talk.Text("report.join_words")) : [] }),
            new("alone", talk.Text("report.file_alone")) { Words = PlainText.Items(talk.Text("report.alone_words")) },
        ];
}
