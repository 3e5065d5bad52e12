using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Understanding;

namespace GovBot.Dialogs.Staff;

/// <summary>From the invitation code to the post that somebody acts in.</summary>
public sealed class StaffBinding(IStaff staff)
{
    private const int MostTries = 3;

    public async Task<StaffDialog.State?> BeginAsync(Talk talk, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (code is not null)
        {
            return await BindAsync(talk, code, cancellationToken);
        }

        await talk.SayAsync(talk.Text("staff.ask_code"), cancellationToken);
        return new(StaffDialog.Step.AskCode);
    }

    /// <summary>The reply to "what is the code?".</summary>
    public async Task<StaffDialog.State?> CodeAsync(Talk talk, StaffDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (InvitationCodeReader.Read(text) is { } read)
        {
            return await BindAsync(talk, read.Code, cancellationToken);
        }

        var last = state.Tries + 1 >= MostTries;
        await talk.SayAsync(talk.Text(last ? "staff.no_code" : "staff.not_a_code"), cancellationToken);
        return last ? null : state with { Tries = state.Tries + 1 };
    }

    /// <summary>Says who the person is here, and asks for the post where there are several and none is picked.</summary>
    public async Task<StaffDialog.State?> GreetAsync(Talk talk, StaffStanding standing, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Acting is { } post)
        {
            await talk.SayAsync(talk.Text(key, ("post", StaffWords.Post(talk, post))), cancellationToken);
            return null;
        }

        if (standing.Posts.Count == 0)
        {
            await talk.SayAsync(talk.Text("staff.no_post"), cancellationToken);
            return null;
        }

        await AskPostAsync(talk, standing, cancellationToken);
        return new(StaffDialog.Step.AskPost);
    }

    public async Task<StaffDialog.State?> SwitchAsync(Talk talk, StaffStanding standing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Posts.Count < 2)
        {
            return await GreetAsync(talk, standing, "staff.only_post", cancellationToken);
        }

        await AskPostAsync(talk, standing, cancellationToken);
        return new(StaffDialog.Step.AskPost);
    }

    public async Task AskPostAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (await staff.StandingAsync(talk.Facts, cancellationToken) is { } standing)
        {
            await AskPostAsync(talk, standing, cancellationToken);
        }
    }

    /// <summary>The reply to "which post?".</summary>
    public async Task<StaffDialog.State?> PostAsync(Talk talk, StaffDialog.State state, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        if (await staff.StandingAsync(talk.Facts, cancellationToken) is not { } standing)
        {
            await talk.SayAsync(talk.Text("staff.not_bound"), cancellationToken);
            return null;
        }

        // A post may have ended since the list was shown.
        if (Talk.Chosen(text, Offers(talk, standing)) is { } chosen
            && await staff.ChoosePostAsync(talk.Facts, long.Parse(chosen, CultureInfo.InvariantCulture), cancellationToken) is { } post)
        {
            await talk.SayAsync(talk.Text("staff.you_are", ("post", StaffWords.Post(talk, post))), cancellationToken);
            return null;
        }

        if (state.Tries + 1 >= MostTries || standing.Posts.Count == 0)
        {
            await talk.SayAsync(talk.Text("staff.pick_later"), cancellationToken);
            return null;
        }

        await AskPostAsync(talk, standing, cancellationToken);
        return state with { Tries = state.Tries + 1 };
    }

    private async Task<StaffDialog.State?> BindAsync(Talk talk, string code, CancellationToken cancellationToken)
    {
        var bound = await staff.BindAsync(talk.Facts, code, cancellationToken);
        if (bound.IsSuccess)
        {
            return await GreetAsync(talk, bound.Value, "staff.bound", cancellationToken);
        }

        if (bound.Error.Code == CaseErrors.TooManyAttempts)
        {
            await talk.SayAsync(talk.Text("staff.too_many"), cancellationToken);
            return null;
        }

        await talk.SayAsync(talk.Text("staff.wrong"), cancellationToken);
        return new(StaffDialog.Step.AskCode);
    }

    private static Task AskPostAsync(Talk talk, StaffStanding standing, CancellationToken cancellationToken) =>
        talk.OfferAsync(talk.Text("staff.ask_post"), Offers(talk, standing), cancellationToken);

    private static IReadOnlyList<Offer> Offers(Talk talk, StaffStanding standing) =>
        [.. standing.Posts.Select(post => new Offer(post.AppointmentId.ToString(CultureInfo.InvariantCulture), StaffWords.Post(talk, post)))];
}
