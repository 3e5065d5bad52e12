using System.Globalization;
using GovBot.Booklets;
using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>The services behind an open convention.</summary>
public sealed record ConventionParts(ConventionVoices Voices, ConventionComments Comments, ConventionChecks Checks, HouseholdTalk Households, ConventionBallotTalk Ballots, MeetingAttendance Attendance, BookletLinks Links);

/// <summary>A convention that is open: what somebody can do with it, one question at a time.</summary>
public sealed class ConventionOpenTalk(ConventionCases cases, VoicePersons persons, ConventionParts parts)
{
    private const string Second = "second";
    private const string Unsecond = "unsecond";
    private const string Say = "say";
    private const string Read = "read";
    private const string Compare = "compare";
    private const string Check = "check";
    private const string Incident = "incident";
    private const string Print = "print";
    private const string Vote = "vote";
    private const string SignIn = "sign_in";
    private const string Home = "home";
    private const int MostTries = 2;
    private const int ShortestWords = 2;
    private const int OpinionLength = 6;
    private const string NoOpinion = "none";

    /// <summary>Null for what is not there, which is said.</summary>
    public async Task<ConventionDialog.State?> ShowAsync(Talk talk, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (await cases.OpenAsync(talk.Facts, number, cancellationToken) is not { } shown)
        {
            await talk.SayAsync(talk.Text("conventions.not_found"), cancellationToken);
            return null;
        }

        await talk.OfferAsync(ConventionWords.Describe(talk, shown), Offers(talk, shown), cancellationToken);
        return new(ConventionDialog.Step.Open) { Number = number };
    }

    /// <summary>附议 GY…: opened, and seconded where it can be. Null for what is not there, which is said.</summary>
    public async Task<ConventionDialog.State?> SecondAsync(Talk talk, string number, CancellationToken cancellationToken) =>
        await ShowAsync(talk, number, cancellationToken) is { } state && await cases.OpenAsync(talk.Facts, number, cancellationToken) is { TakesVoices: true, Own: not OwnVoice.Stands } shown
            ? await SecondingAsync(talk, state, shown, cancellationToken)
            : new(ConventionDialog.Step.Open) { Number = number };

    /// <summary>Null leads home.</summary>
    public async Task<ConventionDialog.State?> AnswerAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (await cases.OpenAsync(talk.Facts, state.Number!, cancellationToken) is not { } shown)
        {
            return null;
        }

        return state.Step switch
        {
            ConventionDialog.Step.Open => await ChosenAsync(talk, state, shown, text, cancellationToken),
            ConventionDialog.Step.Household => await HouseholdAsync(talk, state, shown, text, cancellationToken),
            ConventionDialog.Step.Phone => await PhoneAsync(talk, state, text, cancellationToken),
            ConventionDialog.Step.SignIn => await SignInAsync(talk, state, text, cancellationToken),
            ConventionDialog.Step.Stance => await StanceAsync(talk, state, text, cancellationToken),
            ConventionDialog.Step.Comment => await CommentAsync(talk, state, text, cancellationToken),
            ConventionDialog.Step.Clause => await ClauseAsync(talk, state, shown, text, cancellationToken),
            ConventionDialog.Step.Incident => await IncidentAsync(talk, state, text, cancellationToken),
            ConventionDialog.Step.Ballot or ConventionDialog.Step.Code => await parts.Ballots.AnswerAsync(talk, state, text, cancellationToken) ?? await ShowAsync(talk, state.Number!, cancellationToken),
            _ => await CheckedAsync(talk, state, text, cancellationToken),
        };
    }

    public async Task AskAsync(Talk talk, ConventionDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        switch (state.Step)
        {
            case ConventionDialog.Step.Open:
                await ShowAsync(talk, state.Number!, cancellationToken);
                break;
            case ConventionDialog.Step.Clause when await cases.OpenAsync(talk.Facts, state.Number!, cancellationToken) is { } shown:
                await talk.OfferAsync(talk.Text("conventions.ask_clause"), Clauses(shown), cancellationToken);
                break;
            case ConventionDialog.Step.Ballot or ConventionDialog.Step.Code:
                await ConventionBallotTalk.AskAsync(talk, state, cancellationToken);
                break;
            case ConventionDialog.Step.Stance:
                await talk.OfferAsync(state.Words is { } words ? talk.Text("conventions.ask_stance_of", ("words", words)) : talk.Text("conventions.ask_stance"), StanceOffers(talk, state), cancellationToken);
                break;
            case ConventionDialog.Step.Kept:
                await talk.OfferAsync(talk.Text("conventions.ask_kept"), Keeping(talk), cancellationToken);
                break;
            case ConventionDialog.Step.Workable:
                await talk.OfferAsync(talk.Text("conventions.ask_workable"), YesNo(talk), cancellationToken);
                break;
            case ConventionDialog.Step.Phone:
                await talk.OfferAsync(talk.Text(talk.AtKiosk ? "conventions.ask_phone_kiosk" : "conventions.ask_phone"), Skip(talk), cancellationToken);
                break;
            case ConventionDialog.Step.SignIn:
                await talk.SayAsync(talk.Text("conventions.ask_sign_in"), cancellationToken);
                break;
            case ConventionDialog.Step.Household:
                await talk.OfferAsync(talk.Text("conventions.ask_home"), Skip(talk), cancellationToken);
                break;
            default:
                await talk.SayAsync(talk.Text(state.Step == ConventionDialog.Step.Incident ? "conventions.ask_incident" : "conventions.ask_comment"), cancellationToken);
                break;
        }
    }

    private async Task<ConventionDialog.State?> ChosenAsync(Talk talk, ConventionDialog.State state, PublicConvention shown, string text, CancellationToken cancellationToken)
    {
        switch (Talk.Chosen(text, Offers(talk, shown)) ?? (talk.Words.Wish(text) is "support_convention" ? Second : null))
        {
            case Second when !shown.TakesVoices:
                return await SaidAsync(talk, state, "conventions.frozen", cancellationToken);
            case Second:
                return await SecondingAsync(talk, state, shown, cancellationToken);
            case Vote:
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Ballot }, cancellationToken);
            case SignIn:
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.SignIn, Tries = 0 }, cancellationToken);
            case Unsecond:
                return await UnsecondAsync(talk, state, cancellationToken);
            case Say:
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Stance, Words = null }, cancellationToken);
            case Read:
                await talk.OfferAsync(ConventionWords.Comments(talk, shown.Comments), Offers(talk, shown), cancellationToken);
                return state;
            case Compare:
                await talk.OfferAsync(ConventionWords.Changes(talk, shown.Texts), Offers(talk, shown), cancellationToken);
                return state;
            case Check:
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Kept }, cancellationToken);
            case Incident:
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Clause }, cancellationToken);
            case Print:
                var page = parts.Links.PageOf(shown.Line.Number);
                await talk.OfferAsync(talk.Text("conventions.page", ("link", page)), Offers(talk, shown), cancellationToken, link: (talk.Text("conventions.open_page"), page));
                return state;
            case Home:
                return null;
            // 一米五写清楚伐: an opinion, said before 说说意见 was tapped.
            case null when shown.TakesComments && PlainText.Words(text).Length >= OpinionLength && talk.Words.Wish(text) is not ("track_case" or "talk_to_person" or "browse_conventions" or "file_summons" or "my_summons"):
                return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Stance, Words = text }, cancellationToken);
            default:
                await talk.SayAsync(talk.Text("conventions.not_understood"), cancellationToken);
                return await ShowAsync(talk, state.Number!, cancellationToken);
        }
    }

    // Asked only where it matters: the home where homes are counted, the telephone while nobody knows who it is.
    private async Task<ConventionDialog.State?> SecondingAsync(Talk talk, ConventionDialog.State state, PublicConvention shown, CancellationToken cancellationToken)
    {
        var facts = shown.Line.Facts;
        if (facts.Voice == ConventionVoice.Household && shown.Own == OwnVoice.None && state.Room is null && state.Tries == 0)
        {
            return await AskedAsync(talk, state with { Step = ConventionDialog.Step.Household, Tries = 1 }, cancellationToken);
        }

        var person = await persons.OfAsync(talk.Facts, cancellationToken);
        return shown.Own == OwnVoice.None && (person.IsAnonymous || person.Key.StartsWith("user:", StringComparison.Ordinal))
            ? await AskedAsync(talk, state with { Step = ConventionDialog.Step.Phone, Tries = 1 }, cancellationToken)
            : await SecondAsync(talk, state, null, cancellationToken);
    }

    private async Task<ConventionDialog.State?> HouseholdAsync(Talk talk, ConventionDialog.State state, PublicConvention shown, string text, CancellationToken cancellationToken)
    {
        if (talk.Words.Commands.Read(text) is not "skip" && Talk.Chosen(text, Skip(talk)) is null)
        {
            var home = await parts.Households.ReadAsync(text, shown.Line.Facts.CompoundId, shown.Line.Facts.BuildingId, cancellationToken);
            if (home is HomeReading.None && state.Tries < MostTries)
            {
                await talk.SayAsync(talk.Text("conventions.home_again"), cancellationToken);
                return state with { Tries = state.Tries + 1 };
            }

            if (home is not HomeReading.One)
            {
                await talk.SayAsync(talk.Text(home is HomeReading.Elsewhere ? "conventions.home_elsewhere" : "conventions.home_left"), cancellationToken);
            }

            var one = home as HomeReading.One;
            state = state with { Building = one?.BuildingId, Room = one?.Room };
        }

        return await SecondingAsync(talk, state with { Tries = MostTries }, shown, cancellationToken);
    }

    private async Task<ConventionDialog.State?> PhoneAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        var phone = Phones.Read(text) ?? Phones.Find(text);
        if (phone is null && talk.Words.Commands.Read(text) is not "skip" && Talk.Chosen(text, Skip(talk)) is null && YesNoReader.Read(text) != Understanding.YesNo.No && state.Tries < MostTries)
        {
            await talk.SayAsync(talk.Text("conventions.phone_again"), cancellationToken);
            return state with { Tries = state.Tries + 1 };
        }

        return await SecondAsync(talk, state, phone, cancellationToken);
    }

    private async Task<ConventionDialog.State?> SecondAsync(Talk talk, ConventionDialog.State state, string? phone, CancellationToken cancellationToken)
    {
        var done = await parts.Voices.SecondAsync(
            new SecondConvention(state.Number!, talk.Facts, talk.Locale) { Phone = phone, BuildingId = state.Building, Room = state.Room }, cancellationToken);
        if (!done.IsSuccess)
        {
            return await SaidAsync(talk, state, done.Error.Code == ConventionErrors.Frozen ? "conventions.frozen" : "conventions.not_found", cancellationToken);
        }

        var key = done.Value switch
        {
            { IsAnonymous: true } => "conventions.seconded_kiosk",
            { Before: OwnVoice.Stands } => "conventions.seconded_before",
            { Before: OwnVoice.Earlier } => "conventions.stood_by",
            _ => "conventions.seconded",
        };
        return await SaidAsync(talk, state, key, cancellationToken);
    }

    private async Task<ConventionDialog.State?> SignInAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        var refused = await parts.Attendance.SignInAsync(state.Number!, talk.Facts, new string([.. NumberReader.SpokenDigits(text).Where(char.IsAsciiDigit)]), cancellationToken);
        switch (refused?.Code)
        {
            case CaseErrors.NotFound when state.Tries + 1 < MostTries:
                await talk.SayAsync(talk.Text("conventions.sign_in_again"), cancellationToken);
                return state with { Tries = state.Tries + 1 };
            case ConventionRefusals.TooManyTries:
                return await SaidAsync(talk, state, $"error.{ConventionRefusals.TooManyTries}", cancellationToken);
            default:
                return await SaidAsync(talk, state, refused is null ? "conventions.signed_in" : "conventions.no_sign_in", cancellationToken);
        }
    }

    private async Task<ConventionDialog.State?> UnsecondAsync(Talk talk, ConventionDialog.State state, CancellationToken cancellationToken)
    {
        var done = await parts.Voices.WithdrawAsync(state.Number!, talk.Facts, cancellationToken);
        return await SaidAsync(talk, state, done.IsSuccess ? "conventions.unseconded" : done.Error.Code == ConventionErrors.Frozen ? "conventions.frozen_kept" : "conventions.not_seconded", cancellationToken);
    }

    // 太严了 is what somebody thinks, said before being asked for it.
    private async Task<ConventionDialog.State?> StanceAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        if (talk.Called(text, StanceOffers(talk, state)) is not { } chosen)
        {
            return await AskedAsync(talk, PlainText.Words(text).Length < ShortestWords ? state : state with { Words = text }, cancellationToken);
        }

        if (chosen == NoOpinion)
        {
            return await ShowAsync(talk, state.Number!, cancellationToken);
        }

        var said = state with { Step = ConventionDialog.Step.Comment, Stance = Enum.Parse<CommentStance>(chosen) };
        return (state.Words ?? WithReason(talk, text)) is { } words ? await CommentAsync(talk, said, words, cancellationToken) : await AskedAsync(talk, said, cancellationToken);
    }

    // 赞成，不过绳子多长要写清楚: the stance with what is thought.
    private static string? WithReason(Talk talk, string text) =>
        Enumerated.Opening(text) is (string stance, string reason) && talk.Called(stance, Stances(talk)) is not null && PlainText.Words(reason).Length >= OpinionLength ? text : null;

    private async Task<ConventionDialog.State?> CommentAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        if (PlainText.Words(text).Length < ShortestWords)
        {
            return await AskedAsync(talk, state, cancellationToken);
        }

        await talk.TellCoveredAsync(text, cancellationToken);
        var said = await parts.Comments.SayAsync(state.Number!, talk.Facts, talk.Locale, state.Stance, text, cancellationToken);
        return await SaidAsync(talk, state, said.IsSuccess ? "conventions.commented" : "conventions.no_comments_now", cancellationToken);
    }

    private async Task<ConventionDialog.State?> ClauseAsync(Talk talk, ConventionDialog.State state, PublicConvention shown, string text, CancellationToken cancellationToken) => Talk.Chosen(text, Clauses(shown)) is { } clause
        ? await AskedAsync(talk, state with { Step = ConventionDialog.Step.Incident, Clause = int.Parse(clause, CultureInfo.InvariantCulture) }, cancellationToken)
        : await AskedAsync(talk, state, cancellationToken);

    private async Task<ConventionDialog.State?> IncidentAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        if (PlainText.Words(text).Length < ShortestWords)
        {
            return await AskedAsync(talk, state, cancellationToken);
        }

        await talk.TellCoveredAsync(text, cancellationToken);
        var told = await parts.Comments.TellIncidentAsync(state.Number!, talk.Facts, talk.Locale, state.Clause, text, cancellationToken);
        return await SaidAsync(talk, state, told.IsSuccess ? "conventions.incident_taken" : "conventions.not_in_force", cancellationToken);
    }

    // Two taps; the first counts even if the second never comes.
    private async Task<ConventionDialog.State?> CheckedAsync(Talk talk, ConventionDialog.State state, string text, CancellationToken cancellationToken)
    {
        if (state.Step == ConventionDialog.Step.Kept)
        {
            if (talk.Called(text, Keeping(talk)) is not { } chosen)
            {
                return await AskedAsync(talk, state, cancellationToken);
            }

            var kept = Enum.Parse<HowKept>(chosen);
            return await parts.Checks.AnswerAsync(state.Number!, talk.Facts, kept, null, cancellationToken) is null
                ? await AskedAsync(talk, state with { Step = ConventionDialog.Step.Workable, Kept = kept }, cancellationToken)
                : await SaidAsync(talk, state, "conventions.no_check", cancellationToken);
        }

        var answer = talk.Called(text, YesNo(talk)) ?? YesNoReader.Read(text) switch { Understanding.YesNo.Yes => "yes", Understanding.YesNo.No => "no", _ => null };
        if (answer is null)
        {
            return await AskedAsync(talk, state, cancellationToken);
        }

        await parts.Checks.AnswerAsync(state.Number!, talk.Facts, state.Kept, answer is "yes", cancellationToken);
        return await SaidAsync(talk, state, "conventions.checked", cancellationToken);
    }

    private async Task<ConventionDialog.State?> AskedAsync(Talk talk, ConventionDialog.State state, CancellationToken cancellationToken)
    {
        await AskAsync(talk, state, cancellationToken);
        return state;
    }

    private async Task<ConventionDialog.State?> SaidAsync(Talk talk, ConventionDialog.State state, string key, CancellationToken cancellationToken)
    {
        await talk.SayAsync(talk.Text(key), cancellationToken);
        return await ShowAsync(talk, state.Number!, cancellationToken);
    }

    private static IReadOnlyList<Offer> Offers(Talk talk, PublicConvention shown)
    {
        return [.. Acts(), new(Home, talk.Text("conventions.to_home"))];

        IEnumerable<Offer> Acts()
        {
            if (shown.TakesBallots)
                yield return new(Vote, talk.Text("conventions.do_vote"));
            if (shown.SignIn is not null)
                yield return new(SignIn, talk.Text("conventions.do_sign_in"));
            if (shown.CheckSeq is not null && !shown.HasAnsweredCheck)
                yield return new(Check, talk.Text("conventions.do_check"));
            if (shown.TakesVoices && shown.Own != OwnVoice.Stands)
                yield return new(Second, talk.Text(shown.Line.Facts.Track == ConventionTrack.Inquiry ? "conventions.do_agree" : shown.Own == OwnVoice.Earlier ? "conventions.do_stand_by" : "conventions.do_second"));
            if (shown.Own != OwnVoice.None && (shown.TakesVoices || shown.Line.State == ConventionState.Voting))
                yield return new(Unsecond, talk.Text("conventions.do_unsecond"));
            if (shown.TakesComments)
                yield return new(Say, talk.Text("conventions.do_say"));
            if (shown.Comments.Count > 0)
                yield return new(Read, talk.Text("conventions.do_read", ("count", shown.Comments.Count)));
            if (shown.Texts.Count > 1)
                yield return new(Compare, talk.Text("conventions.do_compare"));
            if (shown.InForce)
                yield return new(Incident, talk.Text("conventions.do_incident"));
            if (!talk.AtKiosk && shown.Line.State != ConventionState.Screening)
                yield return new(Print, talk.Text("conventions.do_page"));
        }
    }

    private static IReadOnlyList<Offer> Clauses(PublicConvention shown) =>
        [.. (shown.Text?.Clauses() ?? []).Select(clause => new Offer(clause.No.ToString(CultureInfo.InvariantCulture), clause.Words))];

    private static IReadOnlyList<Offer> Stances(Talk talk) => [.. Enum.GetValues<CommentStance>().Select(stance => new Offer(stance.ToString(), talk.Text($"conventions.stance.{stance}")))];

    // What was said unasked may be no opinion at all.
    private static IReadOnlyList<Offer> StanceOffers(Talk talk, ConventionDialog.State state) => state.Words is null ? Stances(talk) : [.. Stances(talk), new(NoOpinion, talk.Text("conventions.no_opinion"))];

    private static IReadOnlyList<Offer> Keeping(Talk talk) => [.. Enum.GetValues<HowKept>().Select(kept => new Offer(kept.ToString(), talk.Text($"conventions.kept.{kept}")))];

    private static IReadOnlyList<Offer> YesNo(Talk talk) => [new("yes", talk.Text("conventions.workable_yes")), new("no", talk.Text("conventions.workable_no"))];

    private static IReadOnlyList<Offer> Skip(Talk talk) => [new("skip", talk.Text("conventions.skip"))];
}
