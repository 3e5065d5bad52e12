using GovBot.Cases.Conventions;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static GovBot.Tests.Cases.Conventions.ConventionStage;

namespace GovBot.Tests.Cases.Conventions;

public sealed class VotingRollTests : IAsyncLifetime
{
    private const string Heading = "居委会编号,会议,姓名,小区编号,楼号\n";
    private ConventionStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ConventionStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Import_CountsTheBodyThatDecides_AndTakesThePlaceOfTheRollBefore()
    {
        await ImportAsync("demo-anhe,逐户征询,甲,demo-anhe-1,3号楼\ndemo-anhe,户,乙,demo-anhe-1,3号楼\ndemo-anhe,户,丙,demo-anhe-1,1号楼\ndemo-anhe,居民代表,丁,,\n");
        var number = await _stage.CollectingAsync();
        Assert.Equal(2, await OnRollAsync(number));

        await ImportAsync("demo-anhe,户,甲,demo-anhe-1,3号楼\n");

        Assert.Equal(1, await OnRollAsync(number));
        Assert.Equal(1, await _stage.Host.Node.QueryAsync(db => db.VotingRollEntries.CountAsync(entry => entry.Body == VotingBody.Representatives)));
    }

    [Fact]
    public async Task Import_NamesEachCell_AndTakesNothing_WhenSomethingIsWrong()
    {
        var outcome = await StageAsync(Heading + "nobody,户,甲,demo-anhe-1,3号楼\ndemo-anhe,董事会,乙,,\ndemo-anhe,户,,demo-anhe-1,3号楼\ndemo-anhe,户,丙,demo-tongxin-1,3号楼\ndemo-anhe,户,丁,demo-anhe-1,99号楼\ndemo-anhe,户,戊,,\ndemo-anhe,居民代表,己,,\ndemo-anhe,代表,己,,\n");

        Assert.Equal(["A2", "D2", "B3", "C4", "D5", "E6", "E7", "C9"], outcome.Findings.Select(finding => finding.Cell));
        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.VotingRollEntries.CountAsync()));
    }

    [Fact]
    public async Task Vote_CountsOncePerCode_AndTotalsAreTheDistinctPeople()
    {
        var (number, codes) = await VotingAsync(inChat: true);

        Assert.Null(await VoteAsync(number, codes[0], BallotChoice.For));
        Assert.Equal(ConventionRefusals.VotedBefore, (await VoteAsync(number, codes[0], BallotChoice.Against, "other"))?.Code);
        Assert.Null(await VoteAsync(number, codes[1], BallotChoice.Against));
        Assert.Null(await VoteAsync(number, codes[2], BallotChoice.Abstain));

        var shown = await OpenAsync(number);
        Assert.Equal([1, 2, 3], shown.VotedInChat);
        var round = shown.Public.Votes[^1];
        Assert.Equal((1, 1, 1), (round.ChatFor, round.ChatAgainst, round.ChatAbstained));
        var counted = await _stage.Host.TurnAsync((ConventionDesk desk) => desk.CountAsync(_stage.Clerk, new ConventionAct(number, default), new VoteCount(1, 1, 0, 0), default));
        Assert.Equal((4, 2, 1, 1), (counted.Value!.Public.Votes[^1].Attended, counted.Value.Public.Votes[^1].For, counted.Value.Public.Votes[^1].Against, counted.Value.Public.Votes[^1].Abstained));
        Assert.Equal(MoveErrors.NotNow, (await VoteAsync(number, codes[3], BallotChoice.For))?.Code);
    }

    [Fact]
    public async Task Vote_IsNotTaken_WhereTheRuleDoesNotAllowIt_OrItsTimeIsOver()
    {
        var (number, codes) = await VotingAsync(inChat: false);
        Assert.Equal(MoveErrors.NotNow, (await VoteAsync(number, codes[0], BallotChoice.For))?.Code);
        Assert.False((await _stage.OpenAsync(number))!.TakesBallots);

        var (late, _) = await VotingAsync(inChat: true);
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(4));

        Assert.Equal(MoveErrors.NotNow, (await VoteAsync(late, codes[0], BallotChoice.For))?.Code);
    }

    [Fact]
    public async Task Code_CannotBeGuessed()
    {
        var (number, codes) = await VotingAsync(inChat: true);
        for (var wrong = 0; wrong < 20; wrong++)
            await VoteAsync(number, "0000000000", BallotChoice.For);

        Assert.Equal(ConventionRefusals.TooManyTries, (await VoteAsync(number, codes[0], BallotChoice.For))?.Code);
        Assert.Empty((await OpenAsync(number)).VotedInChat);
    }

    [Fact]
    public async Task Roll_IsNotReplaced_WhileItsBodyVotesInChat()
    {
        await VotingAsync(inChat: true);

        Assert.Single((await StageAsync(Heading + "demo-anhe,户,甲,demo-anhe-1,3号楼\n")).Findings);
    }

    [Fact]
    public async Task Roll_IsForgotten_WhenNobodyRenewsIt()
    {
        await ImportAsync("demo-anhe,居民代表,丁,,\n");
        _stage.Host.Node.Time.Advance(TimeSpan.FromDays(4000));

        await _stage.Host.Node.InScopeAsync(services =>
            new CaseRetention(services.GetRequiredService<GovBotDbContext>(), Options.Create(new RetentionOptions()), services.GetRequiredService<GovBot.Hosting.BusinessClock>()).RunAsync(default));

        Assert.Equal(0, await _stage.Host.Node.QueryAsync(db => db.VotingRollEntries.CountAsync()));
    }

    private async Task<(string Number, IReadOnlyList<string> Codes)> VotingAsync(bool inChat)
    {
        var outcome = await ImportAsync("demo-anhe,户,甲,demo-anhe-1,3号楼\ndemo-anhe,户,乙,demo-anhe-1,3号楼\ndemo-anhe,户,丙,demo-anhe-1,3号楼\ndemo-anhe,户,丁,demo-anhe-1,3号楼\n");
        var number = await _stage.CollectingAsync($"楼道约定{inChat}");
        await _stage.DoAsync(_stage.Head, number, ConventionTrigger.Deliberate);
        await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.CallMeeting, new PlannedMeeting(MeetingKinds.Building, _stage.Now.AddMinutes(1), "门厅"));
        _stage.Host.Node.Time.Advance(TimeSpan.FromMinutes(2));
        await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.HoldMeeting, new MeetingRecord(1, 4, "都同意"));
        var rule = (await _stage.Host.Node.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IDialogsSource>().Current.Conventions.RuleOn(VotingBody.Households, _stage.Today))))!;
        await _stage.DoAsync(_stage.Clerk, number, ConventionTrigger.OpenVote, new VoteNotice(_stage.Now.AddDays(3), "门厅", BallotForm.Written, 4, rule with { InChat = inChat }));
        return (number, [.. outcome.Codes.Select(row => row.Code!)]);
    }

    private Task<Error?> VoteAsync(string number, string code, BallotChoice choice, string user = "web") =>
        _stage.Host.TurnAsync((VotingRolls rolls) => rolls.VoteAsync(number, Who(user), code, choice, default));

    private async Task<ConventionCase> OpenAsync(string number) => (await _stage.Host.TurnAsync((ConventionDesk desk) => desk.OpenAsync(_stage.Clerk, number, default))).Value!;

    private async Task<int> OnRollAsync(string number) => (await OpenAsync(number)).OnRoll;

    private async Task<RollOutcome> ImportAsync(string rows)
    {
        var outcome = await StageAsync(Heading + rows);
        Assert.Empty(outcome.Findings);
        return outcome;
    }

    private Task<RollOutcome> StageAsync(string table) =>
        _stage.Host.TurnAsync((RollImport import) => import.StageAsync([new Sheet("roll.csv", "roll", CsvText.Lines(table))], [], withCodes: true, default));
}
