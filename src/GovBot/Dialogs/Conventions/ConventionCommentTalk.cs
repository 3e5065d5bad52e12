using GovBot.Cases.Conventions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>先审后发: comments that wait, one after the other; let through, refused with a reason, or answered. Incidents are answered the same way.</summary>
public sealed class ConventionCommentTalk(ConventionComments comments)
{
    private const string Show = "show";
    private const string Cover = "cover";
    private const string Refuse = "refuse:";
    private const string Later = "later";

    // What is written here everybody reads: 好 and 嗯 are not meant to be.
    private const int ShortestReply = 4;

    /// <summary>Null when none waits.</summary>
    public async Task<ConventionDeskDialog.State?> BeginAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, string kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Waiting(shown, kind, state.Entry) is not { } entry)
        {
            return null;
        }

        var next = state with { Step = ConventionDeskDialog.Step.Comment, Act = kind, Entry = entry };
        await AskAsync(talk, next, shown, cancellationToken);
        return next;
    }

    /// <summary>Null when the last was looked at: the case is shown again.</summary>
    public async Task<ConventionDeskDialog.State?> AnswerAsync(Talk talk, StaffPost post, ConventionDeskDialog.State state, ConventionCase shown, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var chosen = Talk.Chosen(text, Offers(talk, state, shown));
        if (chosen is Later)
        {
            return await BeginAsync(talk, state, shown, state.Act, cancellationToken);
        }

        if (chosen is null && PlainText.Words(text).Length < ShortestReply)
        {
            await talk.SayAsync(talk.Text("conventions.reply_again"), cancellationToken);
            await AskAsync(talk, state, shown, cancellationToken);
            return state;
        }

        // An answer to a comment is read by everybody.
        if (chosen is null && state.Act == ConventionQuestions.Comments && PersonMentions.Find(text) is { Count: > 0 } named && state.Answers.GetValueOrDefault(ConventionQuestions.Reply) != text)
        {
            await talk.SayAsync(talk.Text("conventions.reply_named", ("found", string.Join(talk.Text("form.list_separator"), named))), cancellationToken);
            return state with { Answers = new Dictionary<string, string> { [ConventionQuestions.Reply] = text } };
        }

        var refused = await DoAsync(post, state, chosen, text, cancellationToken);
        await talk.SayAsync(talk.Text(refused is null ? chosen is Show or Cover ? "conventions.comment_shown" : chosen is null ? "conventions.comment_replied" : "conventions.comment_refused" : "desk.not_now"), cancellationToken);
        return await BeginAsync(talk, state, shown, state.Act, cancellationToken);
    }

    public Task AskAsync(Talk talk, ConventionDeskDialog.State state, ConventionCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(shown);
        var said = state.Act == ConventionQuestions.Comments
            ? shown.OpenComments.FirstOrDefault(comment => comment.Id == state.Entry) is { } comment ? ConventionWords.Comment(talk, comment) : ""
            : shown.Incidents.FirstOrDefault(incident => incident.Id == state.Entry) is { } incident ? talk.Text("conventions.incident", ("no", incident.ClauseNo), ("words", incident.Words)) : "";
        var named = Named(state, shown) is { Count: > 0 } found ? $"\n{talk.Text("conventions.named", ("found", string.Join(talk.Text("form.list_separator"), found)))}" : "";
        return talk.OfferAsync($"{said}{named}\n{talk.Text(state.Act == ConventionQuestions.Comments ? "conventions.look_at_comment" : "conventions.look_at_incident")}", Offers(talk, state, shown), cancellationToken);
    }

    private Task<Error?> DoAsync(StaffPost post, ConventionDeskDialog.State state, string? chosen, string text, CancellationToken cancellationToken) => (state.Act, chosen) switch
    {
        (ConventionQuestions.Incidents, _) => comments.ReplyToIncidentAsync(post, state.Entry, text, cancellationToken),
        (_, Show) => comments.ShowAsync(post, state.Entry, isCovered: false, cancellationToken),
        (_, Cover) => comments.ShowAsync(post, state.Entry, isCovered: true, cancellationToken),
        (_, { } reason) => comments.RefuseAsync(post, state.Entry, reason[Refuse.Length..], cancellationToken),
        _ => comments.ReplyAsync(post, state.Entry, text, cancellationToken),
    };

    // Whom others would read of; of an incident only the committee reads.
    private static IReadOnlyList<string> Named(ConventionDeskDialog.State state, ConventionCase shown) =>
        state.Act == ConventionQuestions.Comments && shown.OpenComments.FirstOrDefault(comment => comment.Id == state.Entry) is { State: CommentState.Pending } pending ? PersonMentions.Find(pending.Words) : [];

    // The next after the one that was looked at.
    private static long? Waiting(ConventionCase shown, string kind, long after) => kind == ConventionQuestions.Comments
        ? shown.OpenComments.Where(comment => comment.Id > after).Select(comment => (long?)comment.Id).FirstOrDefault()
        : shown.Incidents.Where(incident => incident.Answer is null && incident.Id > after).OrderBy(incident => incident.Id).Select(incident => (long?)incident.Id).FirstOrDefault();

    private static IReadOnlyList<Offer> Offers(Talk talk, ConventionDeskDialog.State state, ConventionCase shown)
    {
        var pending = shown.OpenComments.FirstOrDefault(comment => comment.Id == state.Entry)?.State == CommentState.Pending;
        return state.Act == ConventionQuestions.Comments
            ?
            [
                .. pending && Named(state, shown).Count > 0 ? new[] { new Offer(Cover, talk.Text("conventions.do_cover")) } : [],
                .. pending ? new[] { new Offer(Show, talk.Text(Named(state, shown).Count > 0 ? "conventions.do_as_it_is" : "conventions.do_show")) } : [],
                .. talk.Data.Conventions.Reasons[ConventionReasons.Comment].Select(reason => new Offer(Refuse + reason.Id, talk.Text("conventions.do_refuse", ("reason", reason.Name.For(talk.Locale))))),
                new(Later, talk.Text("conventions.later")),
            ]
            : [new(Later, talk.Text("conventions.later"))];
    }
}
