using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Dialogs.Figures;
using GovBot.Dialogs.Summons;

namespace GovBot.Dialogs;

/// <summary>What can be done here: residents' wishes, and before them the desk for whoever acts in a post that has one.</summary>
public sealed class Menus(IStaff staff, HelperMode helping)
{
    /// <summary>Who we are, then the menu.</summary>
    public async Task WelcomeAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var hello = talk.Text(talk.AtKiosk ? "bot.welcome_kiosk" : "bot.welcome", ("organizer", talk.Text("bot.organizer")));
        await talk.SayAsync($"{hello}\n{talk.Text("bot.emergency_note")}", cancellationToken);
        await ShowAsync(talk, talk.Text("bot.menu"), cancellationToken);
    }

    public async Task ShowAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        await talk.OfferAsync(text, await OffersAsync(talk, cancellationToken), cancellationToken, upload: !talk.AtKiosk);
    }

    /// <summary>Read anew each time: a post that ended yesterday offers nothing today.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync(Talk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (talk.AtKiosk && await helping.OfAsync(talk.Facts, cancellationToken) is not null)
        {
            return [new(HelperDialog.Help, talk.Text("helper.next")), new(HelperDialog.Stop, talk.Text("helper.end")), .. OfEverybody(talk)];
        }

        var post = talk.AtKiosk ? null : await staff.WhoIsAsync(talk.Facts, cancellationToken);
        return post is not null ? [.. OfPost(talk, post), .. OfEverybody(talk)] : OfEverybody(talk);
    }

    private static IEnumerable<Offer> OfPost(Talk talk, StaffPost post)
    {
        if (DeskWords.HasDesk(post))
        {
            yield return new(DeskWords.Desk, talk.Text("bot.menu_desk"));
        }

        if (SummonsDialog.IsFor(post))
        {
            yield return new(SummonsDialog.Command, talk.Text("bot.menu_summons"));
        }

        // The others are invited a few times a year; the notice leads them there.
        if (post.Role == Role.DistrictOffice)
        {
            yield return new(ConferenceDialog.Command, talk.Text("bot.menu_conference"));
        }

        // Those whose work it is to look over it; the others know the word, and the digest.
        if (post.Role is Role.DistrictOffice or Role.SubdistrictCoordinator)
        {
            yield return new(FiguresDialog.Command, talk.Text("figures.title"));
        }

        if (DeskWords.HasDesk(post) && EnterDialog.MayEnter(post))
        {
            yield return new(DeskWords.Enter, talk.Text("bot.menu_enter"));
        }
    }

    private static IReadOnlyList<Offer> OfEverybody(Talk talk)
    {
        return
        [
            new("report", talk.Text("bot.menu_report"), Tile("report")),
            new("track", talk.Text("bot.menu_track"), Tile("track")),
            new("ask", talk.Text("bot.menu_ask"), Tile("services")),
            new("person", talk.Text("bot.menu_person"), Tile("committee")),
            new(ConventionDialog.Command, talk.Text("bot.menu_conventions"), Tile("convention")),
            talk.IsEnglish ? new("chinese", talk.Text("bot.menu_chinese"), Tile("language")) : new("english", talk.Text("bot.menu_english"), Tile("language")),
        ];

        // On a big touch screen people look for the picture; on a phone pictures push the words away.
        string? Tile(string name) => talk.AtKiosk ? name : null;
    }
}
