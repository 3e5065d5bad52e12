using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Hosting;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs.Summons;

/// <summary>What a post settles about summonses: a head who signs instead (代签), a liaison who hears of which committee (联络分工) and who goes on with a colleague's cases (交接).</summary>
public sealed class SummonsPostTalk(SummonsDeputies deputies, SummonsLiaisons liaisons, SummonsBook book, BusinessClock clock)
{
    public const string Deputies = "deputies";
    public const string Liaisons = "liaisons";
    public const string HandOver = "hand_over";
    private const string End = "end:";
    private const string Leave = "leave";
    private const string Until = "until";
    private const string First = "first";
    private const string Second = "second";

    /// <summary>What the post may settle; on the page of lists.</summary>
    public static IEnumerable<Offer> Offers(Talk talk, StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        return (post.Role switch
        {
            Role.CommitteeHead => new[] { Deputies },
            Role.DepartmentLiaison => [Liaisons, HandOver],
            Role.DepartmentHandler => [HandOver],
            _ => [],
        }).Select(errand => new Offer(errand, talk.Text($"summons.post.{errand}")));
    }

    /// <summary>Null when there is nothing to settle.</summary>
    public async Task<SummonsDialog.State?> BeginAsync(Talk talk, StaffPost post, string errand, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (errand == HandOver && (await liaisons.HandlersAsync(post, cancellationToken)).Count == 0)
        {
            await talk.SayAsync(talk.Text("summons.post.nothing"), cancellationToken);
            return null;
        }

        var state = new SummonsDialog.State(SummonsDialog.Step.Post) { Asked = errand };
        await AskAsync(talk, post, state, cancellationToken);
        return state;
    }

    public async Task AskAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var question = talk.Text($"summons.post.ask.{state.Asked}.{Open(state)}");
        var offers = await OffersAsync(talk, post, state, cancellationToken);
        await (offers.Count > 0 ? talk.OfferAsync(question, offers, cancellationToken) : talk.SayAsync(question, cancellationToken));
    }

    /// <summary>Null when it is settled, or left.</summary>
    public async Task<SummonsDialog.State?> AnswerAsync(Talk talk, StaffPost post, SummonsDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        var open = Open(state);
        if (talk.Words.Commands.Read(text) is "back")
        {
            return open == First ? null : await BeginAsync(talk, post, state.Asked!, cancellationToken);
        }

        var answer = open == Until ? LastDay(talk, text) : Talk.Chosen(text, await OffersAsync(talk, post, state, cancellationToken));
        if (answer is null)
        {
            await talk.SayAsync(talk.Text("summons.not_understood"), cancellationToken);
            await AskAsync(talk, post, state, cancellationToken);
            return state;
        }

        if (answer == Leave)
        {
            return null;
        }

        var said = state with { Answers = new Dictionary<string, string>(state.Answers) { [open] = answer } };
        if (!answer.StartsWith(End, StringComparison.Ordinal) && !IsWhole(said))
        {
            await AskAsync(talk, post, said, cancellationToken);
            return said;
        }

        await talk.SayAsync(await SettleAsync(talk, post, said, cancellationToken), cancellationToken);
        return null;
    }

    // Deputies: kind, person, last day. Liaisons: committee, person. Handing over: from whom, to whom.
    private static string Open(SummonsDialog.State state) => !state.Answers.ContainsKey(First) ? First : !state.Answers.ContainsKey(Second) ? Second : Until;

    private static bool IsWhole(SummonsDialog.State state) => state.Answers.ContainsKey(state.Asked == Deputies ? Until : Second);

    private string? LastDay(Talk talk, string text) => WhenReader.Read(text, clock.LocalNow(), talk.Data.Calendar) switch
    {
        WhenReading.Day day => Written(day.Date),
        WhenReading.Moment moment => Written(DateOnly.FromDateTime(moment.Local)),
        _ => null,
    };

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        IEnumerable<Offer> offers = (state.Asked, Open(state)) switch
        {
            (Deputies, First) => [.. Enum.GetValues<DeputyKind>().Select(kind => new Offer(kind.ToString(), talk.Text($"summons.post.kind.{kind}"))), .. await DeputiesAsync(talk, post, cancellationToken)],
            (Deputies, Second) => Named((await book.CommitteeAsync(post.CommitteeId!.Value, cancellationToken)).Where(person => person.Id != post.PersonId)),
            (Liaisons, First) => [.. Named(await book.CommitteesAsync(cancellationToken)), .. await LiaisonsAsync(talk, post, cancellationToken)],
            (Liaisons, Second) => Named(await book.LiaisonsAsync(post, cancellationToken)),
            (HandOver, First) => Named(await book.PeopleAsync(await liaisons.HandlersAsync(post, cancellationToken), cancellationToken)),
            (HandOver, Second) => Named((await book.PeopleAsync(post, cancellationToken)).Where(person => Id(person.Id) != state.Answers[First])),
            _ => [],
        };
        return offers.Any() ? [.. offers, new(Leave, talk.Text("summons.to_home"))] : [];
    }

    private async Task<IEnumerable<Offer>> DeputiesAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        var named = await deputies.ListAsync(post, cancellationToken);
        var names = (await book.PeopleAsync([.. named.Select(deputy => deputy.PersonId)], cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        return named.Select(deputy => new Offer(End + Id(deputy.Id), talk.Text("summons.post.end_deputy", ("name", names[deputy.PersonId]), ("kind", talk.Text($"summons.post.kind.{deputy.Kind}")), ("day", talk.Day(deputy.To)))));
    }

    private async Task<IEnumerable<Offer>> LiaisonsAsync(Talk talk, StaffPost post, CancellationToken cancellationToken)
    {
        var named = await liaisons.ListAsync(post, cancellationToken);
        var names = (await book.PeopleAsync([.. named.Select(liaison => liaison.PersonId)], cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        var committees = (await book.CommitteesAsync(cancellationToken)).ToDictionary(committee => committee.Id, committee => committee.Name);
        return named.Select(liaison => new Offer(End + Id(liaison.Id), talk.Text("summons.post.end_liaison", ("name", names[liaison.PersonId]), ("committee", committees[liaison.CommitteeId]))));
    }

    private async Task<string> SettleAsync(Talk talk, StaffPost post, SummonsDialog.State state, CancellationToken cancellationToken)
    {
        long Key(string which) => long.Parse(state.Answers[which], CultureInfo.InvariantCulture);
        if (state.Answers[First].StartsWith(End, StringComparison.Ordinal))
        {
            var id = long.Parse(state.Answers[First].AsSpan(End.Length), CultureInfo.InvariantCulture);
            return Said(talk, state.Asked == Deputies ? await deputies.EndAsync(post, id, cancellationToken) : await liaisons.EndAsync(post, id, cancellationToken), "ended");
        }

        if (state.Asked == HandOver)
        {
            var handed = await liaisons.HandOverAsync(post, Key(First), Key(Second), cancellationToken);
            return handed.IsSuccess ? talk.Text("summons.post.handed_over", ("count", handed.Value)) : Said(talk, handed.Error, "");
        }

        if (state.Asked == Liaisons)
        {
            return Said(talk, await liaisons.NameAsync(post, Key(First), Key(Second), cancellationToken), "liaison_named");
        }

        var last = DateOnly.ParseExact(state.Answers[Until], "O", CultureInfo.InvariantCulture);
        var named = await deputies.NameAsync(post, new NameDeputy(Key(Second), Enum.Parse<DeputyKind>(state.Answers[First]), clock.Today, last), cancellationToken);
        return Said(talk, named.Error, "deputy_named");
    }

    private static string Said(Talk talk, Error? refused, string done) => refused is null ? talk.Text($"summons.post.{done}")
        : talk.Text(refused.Code is MoveErrors.NotAllowed or CaseErrors.NotFound ? "desk.not_now" : $"error.{refused.Code}");

    private static IEnumerable<Offer> Named(IEnumerable<Nameable> entries) => entries.Select(entry => new Offer(Id(entry.Id), entry.Name));

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
