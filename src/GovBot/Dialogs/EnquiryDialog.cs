using System.Globalization;
using GovBot.Forms;

namespace GovBot.Dialogs;

/// <summary>Questions that are no reports: answered from the catalogue of services, else passed on as a message.</summary>
public sealed class EnquiryDialog(Talks talks) : TalkDialog<EnquiryDialog.State>(nameof(EnquiryDialog), talks)
{
    /// <param name="Question">Already asked, then answered at once.</param>
    public sealed record Start(string? Question = null);

    /// <param name="Among">Services between which the person has to choose.</param>
    /// <param name="Unanswered">A question nobody has an answer for; offered to be passed on.</param>
    public sealed record State(IReadOnlyList<string> Among, string? Unanswered = null);

    private const int MostListed = 6;

    /// <summary>Answers at once, for a question asked in the middle of something else; false when there is no answer.</summary>
    public static async Task<bool> TryAnswerAsync(Talk talk, string question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (Find(talk, question) is not { Count: > 0 } found)
        {
            return false;
        }

        await talk.SayAsync(Answer(talk, found[0]), cancellationToken);
        return true;
    }

    protected override async Task<State?> StartAsync(Talk talk, object? options, CancellationToken cancellationToken)
    {
        var listed = new State([.. talk.Data.Services.Take(MostListed).Select(s => s.Id)]);
        if (options is Start { Question: { Length: > 0 } question } && (Find(talk, question).Count > 0 || !IsBare(talk, question)))
        {
            return await AnswerAsync(talk, listed, question, cancellationToken);
        }

        await AskAsync(talk, listed, cancellationToken);
        return listed;
    }

    protected override async Task<State?> AnswerAsync(Talk talk, State state, string text, CancellationToken cancellationToken)
    {
        if (state.Unanswered is { } unanswered)
        {
            switch (Talk.Chosen(text, PassOnOffers(talk)))
            {
                case "yes":
                    talk.PassOn = unanswered;
                    return null;
                case "no":
                    return null;
            }
        }
        else if (Talk.Chosen(text, Offers(talk, state)) is { } chosen)
        {
            if (talk.Data.Services.FirstOrDefault(s => s.Id == chosen) is not { } service)
            {
                return null;
            }

            await talk.SayAsync(Answer(talk, service), cancellationToken);
            return null;
        }

        return await FreelyAsync(talk, text, cancellationToken);
    }

    private async Task<State?> FreelyAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        var found = Find(talk, text);
        if (found.Count == 0)
        {
            var unknown = new State([], text);
            await AskAsync(talk, unknown, cancellationToken);
            return unknown;
        }

        await talk.SayAsync(Answer(talk, found[0]), cancellationToken);
        return null;
    }

    protected override Task AskAsync(Talk talk, State state, CancellationToken cancellationToken) =>
        state.Unanswered is not null
            ? talk.OfferAsync(talk.Text("enquiry.unknown"), PassOnOffers(talk), cancellationToken)
            : talk.OfferAsync(talk.Text("enquiry.ask"), Offers(talk, state), cancellationToken);

    private static List<ServiceEntry> Find(Talk talk, string question) =>
        [.. talk.Words.Services.Rank(question).Select(id => talk.Data.Services.First(s => s.Id == id))];

    private static bool IsBare(Talk talk, string question) => talk.Words.Commands.Read(question) is not null;

    private static List<Offer> Offers(Talk talk, State state) =>
        [.. state.Among.Select(id => talk.Data.Services.FirstOrDefault(s => s.Id == id)).OfType<ServiceEntry>().Select(s => new Offer(s.Id, s.Name.For(talk.Locale)))];

    private static IReadOnlyList<Offer> PassOnOffers(Talk talk) => [new("yes", talk.Text("enquiry.unknown_yes")), new("no", talk.Text("enquiry.unknown_no"))];

    private static string Answer(Talk talk, ServiceEntry service) => talk.Text(
        "enquiry.answer",
        ("name", service.Name.For(talk.Locale)),
        ("what", service.What.For(talk.Locale)),
        ("where", service.Where.For(talk.Locale)),
        ("hours", service.Hours.For(talk.Locale)),
        ("phone", service.Phone),
        ("bring", service.Bring.For(talk.Locale)),
        ("checked", service.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
