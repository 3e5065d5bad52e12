using GovBot.Cases.Conventions;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Dialogs.Conferences;
using GovBot.Dialogs.Conventions;
using GovBot.Dialogs.Desk;
using GovBot.Dialogs.Figures;
using GovBot.Dialogs.Satisfaction;
using GovBot.Dialogs.Staff;
using GovBot.Dialogs.Summons;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>The menu: makes out what a person wants who is in the middle of nothing.</summary>
public sealed class Reception(Errands errands, Ladder ladder, IStaff staff, Menus menus, RatingReception ratings)
{
    // Longer messages are sentences; their meaning is not a part of a button's label.
    private const int LongestLabel = 10;

    private const int ShortestWish = 3;

    private static readonly string[] Named = ["chinese", "english"];

    public Errands Errands => errands;

    public async Task ReceiveAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var files = SentFiles.Of(turn.Talk.Turn.Activity);
        if (files.Count > 0)
        {
            await FilesAsync(turn, files, cancellationToken);
        }
        else if (await ratings.ReadAsync(turn, cancellationToken) is { } rating)
        {
            await errands.RateAsync(turn, rating, cancellationToken);
        }
        else if (PlainText.Words(turn.Text).Length == 0 && turn.Talk.Words.Commands.Read(turn.Text) is null)
        {
            await MenuAsync(turn, "bot.empty", cancellationToken);
        }
        else if (Likely.Chosen(turn) is { } likely)
        {
            await MeantAsync(turn, likely, cancellationToken);
        }
        else if (!await ladder.TryAnswerAsync(turn, errands, cancellationToken))
        {
            var wish = await AboutCaseAsync(turn, cancellationToken) ?? await WishAsync(turn, cancellationToken);
            await FulfilAsync(turn, await IsSummonsAsync(turn, wish, cancellationToken) ? wish is "file_summons" ? SummonsDialog.NewCommand : SummonsDialog.Command : wish, cancellationToken);
        }
    }

    /// <summary>A button of a notice, which may come at any time: what somebody is in the middle of is finished first.</summary>
    public async Task TapAsync(RootTurn turn, string tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (NoticeTaps.IsOfRating(tap))
        {
            await RatedAsync(turn, tap, cancellationToken);
            return;
        }

        if (turn.Active is null or nameof(DeskDialog) or nameof(SummonsDialog) or nameof(ConferenceDialog))
        {
            await (NoticeTaps.IsOfSummons(tap) ? errands.SummonsAsync(turn, new SummonsDialog.Start(Tap: tap), cancellationToken)
                : NoticeTaps.IsOfConference(tap) ? errands.ConferenceAsync(turn, new ConferenceDialog.Start(Tap: tap), cancellationToken)
                : errands.DeskAsync(turn, new DeskDialog.Start(Tap: tap), cancellationToken));
            return;
        }

        await turn.Talk.SayAsync(turn.Talk.Text(tap == NoticeTaps.Words ? "bot.notice_later" : "desk.tap_later"), cancellationToken);
        await turn.Inner.RepromptDialogAsync(cancellationToken);
    }

    private async Task RatedAsync(RootTurn turn, string tap, CancellationToken cancellationToken)
    {
        if (turn.Active is not (null or nameof(RateDialog) or nameof(TrackDialog)))
        {
            await turn.Talk.SayAsync(turn.Talk.Text("satisfaction.tap_later"), cancellationToken);
            await turn.Inner.RepromptDialogAsync(cancellationToken);
        }
        else if (await ratings.TapAsync(turn, tap, cancellationToken) is { } start)
        {
            await errands.RateAsync(turn, start, cancellationToken);
        }
    }

    private async Task FilesAsync(RootTurn turn, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var voices = SentFiles.Voices(turn.Talk.Turn.Activity);
        turn.Memory = turn.Memory with { Files = [.. files.Except(voices)], Question = Questions.Photo };
        if (voices.Count > 0)
        {
            await turn.Talk.SayAsync(turn.Talk.Text(FormWords.VoiceGot), cancellationToken);
            await errands.ReportAsync(turn, PlainText.Words(turn.Text).Length >= 2 ? turn.Text : null, cancellationToken);
            return;
        }

        if (PlainText.Words(turn.Text).Length >= 2)
        {
            await errands.ReportAsync(turn, turn.Text, cancellationToken);
            return;
        }

        await turn.Talk.OfferAsync(turn.Talk.Text("bot.photo_received"), Ladder.Offers(turn.Talk, Questions.Photo), cancellationToken);
    }

    // What was said before we asked back is said once, and holds now that we know what it wants.
    private async Task MeantAsync(RootTurn turn, string wish, CancellationToken cancellationToken)
    {
        var said = new RootTurn(turn.Inner, turn.Talk, turn.Memory with { Question = Questions.Menu, Likely = [] }, turn.Memory.Words ?? turn.Text);
        await FulfilAsync(said, wish, cancellationToken);
        turn.Memory = said.Memory;
    }

    // To residents such words mean something else.
    private async Task<string?> AboutCaseAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (CaseMention.Convention(turn.Text) is not null)
        {
            return ConventionDialog.Command;
        }

        var (summons, conference) = (CaseMention.Summons(turn.Text) is not null, CaseMention.Conference(turn.Text) is not null);
        // 签发, after a notice that asks for it.
        var act = SummonsTalkWords.IsAct(turn.Talk, turn.Text);
        if (!summons && !conference && !act && CaseMention.Number(turn.Text) is null && !CaseMention.Is(turn.Text))
        {
            return null;
        }

        var post = await staff.WhoIsAsync(turn.Talk.Facts, cancellationToken);
        return post is null ? null
            : act ? SummonsDialog.IsFor(post) ? SummonsDialog.Command : null
            : conference && ConferenceDialog.IsFor(post) ? ConferenceDialog.Command
            : summons && SummonsDialog.IsFor(post) ? SummonsDialog.Command
            : DeskWords.HasDesk(post) ? DeskWords.Desk
            : null;
    }

    // Said in other words than the command; residents are told who summons.
    private async Task<bool> IsSummonsAsync(RootTurn turn, string wish, CancellationToken cancellationToken) =>
        wish is "file_summons" or "my_summons" && await staff.WhoIsAsync(turn.Talk.Facts, cancellationToken) is { } post && SummonsDialog.IsFor(post);

    private async Task<string> WishAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        var (talk, text) = (turn.Talk, turn.Text);
        // A part of it is a label of the menu.
        if (talk.Words.Commands.Read(text) is SummonsDialog.NewCommand)
        {
            return SummonsDialog.NewCommand;
        }

        if (text.Length <= LongestLabel && Talk.Chosen(text, await menus.OffersAsync(talk, cancellationToken)) is { } chosen)
        {
            return chosen;
        }

        if (talk.Words.Commands.Read(text) is { } command)
        {
            return command;
        }

        if (StaffWords.Code(talk, text) is not null)
        {
            return StaffWords.Staff;
        }

        switch (TrackingCodeReader.Read(text))
        {
            case TrackingCodeReading.Digits:
                return "code";
            case TrackingCodeReading.WrongLength:
                return "wrong_code";
        }

        // A bare yes answers a question that nobody asked.
        return YesNoReader.Read(text) == YesNo.Yes && PlainText.Words(text).Length <= ShortestWish ? "menu" : talk.Words.Wish(text) ?? "nothing";
    }

    private Task FulfilAsync(RootTurn turn, string wish, CancellationToken cancellationToken) => wish switch
    {
        "report" => errands.ReportAsync(turn, null, cancellationToken),
        "report_issue" => errands.ReportAsync(turn, Substance(turn), cancellationToken),
        "insult" when turn.Talk.Words.Topics.Rank(turn.Text).Count > 0 => errands.ReportAsync(turn, turn.Text, cancellationToken),
        "code" => errands.TrackAsync(turn, new TrackDialog.Start(((TrackingCodeReading.Digits)TrackingCodeReader.Read(turn.Text)).Value), cancellationToken),
        "track" or "track_case" => errands.TrackAsync(turn, new TrackDialog.Start(), cancellationToken),
        "withdraw" or "withdraw_case" => errands.TrackAsync(turn, new TrackDialog.Start(Withdraw: true), cancellationToken),
        "ask" => errands.EnquireAsync(turn, null, cancellationToken),
        "enquiry" => errands.EnquireAsync(turn, turn.Text, cancellationToken),
        "person" or "talk_to_person" => errands.FindPersonAsync(turn, null, cancellationToken),
        DeskWords.Enter => errands.EnterAsync(turn, cancellationToken),
        FiguresDialog.Command => FiguresAsync(turn, cancellationToken),
        SummonsDialog.Command => errands.SummonsAsync(turn, new SummonsDialog.Start(CaseMention.Summons(turn.Text)), cancellationToken),
        ConferenceDialog.Command => errands.ConferenceAsync(turn, new ConferenceDialog.Start(CaseMention.Conference(turn.Text)), cancellationToken),
        SummonsDialog.NewCommand => errands.SummonsAsync(turn, new SummonsDialog.Start(IsNew: true), cancellationToken),
        DeskWords.Desk => errands.DeskAsync(turn, new DeskDialog.Start(CaseMention.Number(turn.Text) is null && !CaseMention.Is(turn.Text) ? null : turn.Text), cancellationToken),
        StaffWords.Staff or StaffWords.SwitchPost or StaffWords.Unbind or StaffWords.SignIn =>
            errands.StaffAsync(turn, new StaffDialog.Start(wish, StaffWords.Code(turn.Talk, turn.Text)), cancellationToken),
        "give_feedback" => AfterAsync(turn, "bot.feedback", t => errands.TrackAsync(t, new TrackDialog.Start(), cancellationToken), cancellationToken),
        ConventionDialog.Command or "propose_convention" or "browse_conventions" or "support_convention" => ConventionsAsync(turn, wish, cancellationToken),
        "wrong_code" => AfterAsync(turn, "track.wrong_digit_count", t => errands.TrackAsync(t, new TrackDialog.Start(), cancellationToken), cancellationToken),
        "english" or "chinese" or "language" or "change_language" => LanguageAsync(turn, wish, cancellationToken),
        "delete_my_data" => MyDataAsync(turn, cancellationToken),
        _ when MyDataWords.IsWish(wish) => MyDataAsync(turn, cancellationToken),
        HelperDialog.Help or HelperDialog.Stop => errands.HelpAsync(turn, wish, cancellationToken),
        "restart" => AgainAsync(turn, cancellationToken),
        _ => PlainAsync(turn, wish, cancellationToken),
    };

    private Task PlainAsync(RootTurn turn, string wish, CancellationToken cancellationToken) => wish switch
    {
        "menu" => MenuAsync(turn, null, cancellationToken),
        "help" or "why" or "repeat" => MenuAsync(turn, "bot.help", cancellationToken),
        "cancel" => MenuAsync(turn, "bot.nothing_to_cancel", cancellationToken),
        "back" or "skip" or "change" or "submit" or "continue" => MenuAsync(turn, "bot.nothing_to_go_back", cancellationToken),
        "smalltalk_greeting" => GreetAsync(turn, cancellationToken),
        "thanks" => turn.Talk.SayAsync(turn.Talk.Text("bot.thanks"), cancellationToken),
        "insult" => MenuAsync(turn, "bot.calm", cancellationToken),
        "dont_know" => MenuAsync(turn, "bot.dont_know", cancellationToken),
        "out_of_scope" => MenuAsync(turn, "bot.out_of_scope", cancellationToken),
        "file_summons" or "my_summons" => MenuAsync(turn, "bot.staff_summons", cancellationToken),
        _ => ladder.MissAsync(turn, cancellationToken),
    };

    // To residents the same words ask what became of their own report.
    private async Task FiguresAsync(RootTurn turn, CancellationToken cancellationToken) =>
        await (await staff.WhoIsAsync(turn.Talk.Facts, cancellationToken) is { } post && FiguresDialog.IsFor(post) ? errands.FiguresAsync(turn, cancellationToken) : errands.TrackAsync(turn, new TrackDialog.Start(), cancellationToken));

    // What is still open is brought up when somebody comes by.
    private async Task GreetAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        if (await ratings.AtVisitAsync(turn, cancellationToken) is not { } start)
        {
            await MenuAsync(turn, "bot.hello_back", cancellationToken);
            return;
        }

        await turn.Talk.SayAsync(turn.Talk.Text("satisfaction.welcome_back", ("code", IssueWords.Spaced(start.Code))), cancellationToken);
        await errands.RateAsync(turn, start, cancellationToken);
    }

    // Whoever works on conventions comes to the desk; a number opens it there.
    private async Task ConventionsAsync(RootTurn turn, string wish, CancellationToken cancellationToken)
    {
        var number = CaseMention.Convention(turn.Text);
        if (await staff.WhoIsAsync(turn.Talk.Facts, cancellationToken) is { } post && ConventionRights.IsFor(post.Role))
        {
            await errands.ConventionDeskAsync(turn, new ConventionDeskDialog.Start(number, turn.Text), cancellationToken);
            return;
        }

        await errands.ConventionsAsync(
            turn,
            wish switch
            {
                _ when number is not null => new(number, Second: ConventionDialog.Seconds(turn.Talk, turn.Text)),
                "propose_convention" => new(Propose: true, Words: turn.Text),
                "support_convention" => new(List: BrowseList.Open, Words: turn.Text),
                "browse_conventions" when turn.Talk.Data.Conventions.ThemeOf(turn.Text) is not null => new(List: BrowseList.InForce, Words: turn.Text),
                _ => new(),
            },
            cancellationToken);
    }

    // "我要反映问题" says that there is something, not what it is.
    private static string? Substance(RootTurn turn) =>
        turn.Talk.Words.Topics.Rank(turn.Text).Count > 0 || PlainText.Words(turn.Text).Length >= 9 ? turn.Text : null;

    // Nothing is erased unasked: what is kept is shown first, and confirmed.
    private Task MyDataAsync(RootTurn turn, CancellationToken cancellationToken) =>
        errands.MyDataAsync(turn, new MyDataDialog.Start(MyDataWords.Wish(turn.Talk, turn.Text) ?? MyDataWords.Erase, Phones.Find(turn.Text)), cancellationToken);

    private static async Task AfterAsync(RootTurn turn, string key, Func<RootTurn, Task> then, CancellationToken cancellationToken)
    {
        await turn.Talk.SayAsync(turn.Talk.Text(key), cancellationToken);
        await then(turn);
    }

    private async Task LanguageAsync(RootTurn turn, string wish, CancellationToken cancellationToken)
    {
        var named = Named.FirstOrDefault(c => turn.Talk.Data.Commands[c] is var words && words.Chinese.Concat(words.English).Any(w => turn.Text.Contains(w, StringComparison.OrdinalIgnoreCase)));
        await Languages.SwitchAsync(turn.Talk, wish is "change_language" ? named ?? wish : wish, cancellationToken);
        await MenuAsync(turn, null, cancellationToken);
    }

    private async Task AgainAsync(RootTurn turn, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Misses = 0, Question = Questions.Menu };
        await errands.EndHelpAsync(turn, cancellationToken);
        await menus.WelcomeAsync(turn.Talk, cancellationToken);
    }

    private async Task MenuAsync(RootTurn turn, string? key, CancellationToken cancellationToken)
    {
        turn.Memory = turn.Memory with { Question = Questions.Menu, Misses = 0 };
        if (key is not null)
        {
            await turn.Talk.SayAsync(turn.Talk.Text(key), cancellationToken);
        }

        await menus.ShowAsync(turn.Talk, turn.Talk.Text("bot.menu"), cancellationToken);
    }
}
