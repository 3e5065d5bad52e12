using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;
using Microsoft.EntityFrameworkCore;
using static GovBot.Tests.Cases.Conventions.ConventionStage;

namespace GovBot.Tests.Cases.Conventions;

public sealed class ConventionVoicesTests : IAsyncLifetime
{
    private ConventionStage _stage = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _stage = await ConventionStage.StartAsync();
        _number = await _stage.CollectingAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Person_CountsOnce_OnTwoChannelsKnownByOnePhone()
    {
        await _stage.SecondAsync(_number, Who("web"), room: "501");
        await _stage.SecondAsync(_number, Who("wechat", "wechat"), phone: "+8613800138000", room: "501");
        Assert.Equal(2, (await _stage.OpenAsync(_number))!.Line.Voices.Persons);

        var again = await _stage.SecondAsync(_number, Who("web"), phone: "+8613800138000");

        Assert.Equal(new VoiceTotals(1, 1, 0, 0), (await _stage.OpenAsync(_number))!.Line.Voices);
        Assert.Equal(OwnVoice.Stands, again.Value!.Before);
        Assert.Equal(OwnVoice.Stands, (await _stage.OpenAsync(_number, Who("wechat", "wechat")))!.Own);
    }

    [Fact]
    public async Task Home_CountsOnce_HoweverItIsWritten()
    {
        await _stage.SecondAsync(_number, Who("father"), room: "501");
        await _stage.SecondAsync(_number, Who("mother"), room: " 501 ");

        Assert.Equal(new VoiceTotals(2, 1, 0, 0), (await _stage.OpenAsync(_number))!.Line.Voices);
    }

    [Fact]
    public async Task Kiosk_IsCountedApart_WithoutAPhone()
    {
        var unnamed = await _stage.SecondAsync(_number, Who("k1", atKiosk: true));
        await _stage.SecondAsync(_number, Who("k2", atKiosk: true));
        var named = await _stage.SecondAsync(_number, Who("k3", atKiosk: true), phone: "+8613800138001");

        Assert.True(unnamed.Value!.IsAnonymous);
        Assert.False(named.Value!.IsAnonymous);
        Assert.Equal(new VoiceTotals(1, 0, 0, 2), (await _stage.OpenAsync(_number))!.Line.Voices);
    }

    [Fact]
    public async Task Voice_IsNeitherTakenNorGivenBack_OnceTheVoteIsAnnounced()
    {
        await _stage.SecondAsync(_number, Who("web"), room: "501");
        await _stage.VotingAsync(_number);

        Assert.Equal(ConventionErrors.Frozen, (await _stage.SecondAsync(_number, Who("late"))).Error?.Code);
        Assert.Equal(ConventionErrors.Frozen, (await _stage.Host.TurnAsync((ConventionVoices voices) => voices.WithdrawAsync(_number, Who("web"), default))).Error?.Code);
        Assert.Equal(1, (await _stage.OpenAsync(_number))!.Line.Voices.Persons);
    }

    [Fact]
    public async Task Merge_KeepsEveryDistinctSupporter()
    {
        var other = await _stage.CollectingAsync("楼道整洁");
        foreach (var (number, user) in new[] { (_number, "a"), (_number, "b"), (other, "b"), (other, "c") })
            await _stage.SecondAsync(number, Who(user));

        var merged = await _stage.Host.TurnAsync((ConventionDesk desk) => desk.MergeAsync(_stage.Clerk, new ConventionAct(other, default), _number, default));

        Assert.True(merged.IsSuccess, merged.Error?.Code);
        // Who said yes to the other text is asked about this one.
        Assert.Equal(new VoiceTotals(2, 0, 1, 0), (await _stage.OpenAsync(_number))!.Line.Voices);
        Assert.Equal(3, await _stage.Host.Node.QueryAsync(db => db.ConventionSupports.Where(support => support.ConventionId == db.Conventions.Single(row => row.Number == _number).Id).Select(support => support.PersonKey).Distinct().CountAsync()));
    }

    /// <summary>Whatever people do in whatever order and by whatever channel: the totals shown are the distinct people who stand by the text.</summary>
    [Fact]
    public async Task Totals_AreTheDistinctPeople_WhateverTheyDo()
    {
        var random = new Random(11);
        var (version, stands) = (1, new Dictionary<int, int>());
        for (var step = 0; step < 60; step++)
        {
            var person = random.Next(6);
            // Everybody has two channels and one telephone.
            var who = Who($"p{person}", random.Next(2) == 0 ? "directline" : "wechat");
            switch (random.Next(10))
            {
                case 0:
                    await _stage.DoAsync(_stage.Clerk, _number, ConventionTrigger.Revise, new NewText("楼道约定", null, [$"第{step}稿"]));
                    version++;
                    break;
                case < 4:
                    var back = await _stage.Host.TurnAsync((ConventionVoices voices) => voices.WithdrawAsync(_number, who, default));
                    if (back.IsSuccess)
                        stands.Remove(person);
                    break;
                default:
                    await _stage.SecondAsync(_number, who, phone: $"+861380013800{person}");
                    stands[person] = version;
                    break;
            }

            var totals = (await _stage.OpenAsync(_number))!.Line.Voices;
            Assert.Equal((step, stands.Count(pair => pair.Value == version), stands.Count(pair => pair.Value != version)), (step, totals.Persons, totals.Earlier));
        }
    }

    [Fact]
    public async Task Stranger_DoesNothing_WithAnotherCommitteesConvention()
    {
        var opened = await _stage.Host.TurnAsync((ConventionDesk desk) => desk.OpenAsync(_stage.Stranger, _number, default));

        Assert.True(opened.IsSuccess);
        Assert.Empty(opened.Value.Actions);
        Assert.Equal("not_allowed", (await _stage.Host.TurnAsync((ConventionDesk desk) => desk.ActAsync(_stage.Stranger, new ConventionAct(_number, ConventionTrigger.Deliberate), default))).Error?.Code);
    }

    [Fact]
    public async Task Proposal_IsReadByNobody_BeforeTheCommitteeShowsIt()
    {
        var filed = await _stage.Host.TurnAsync((ConventionFiling filing) => filing.ProposeAsync(
            new ProposeConvention(Who("idea"), "zh-CN", "pets", "狗乱跑，找我13812345678", "遛狗牵绳", ConventionScope.Compound) { CompoundId = _stage.Host.Compound }, default));
        var number = filed.Value!.Number;

        Assert.Null(await _stage.OpenAsync(number, Who("other")));
        Assert.Contains("〔电话〕", (await _stage.OpenAsync(number, Who("idea")))!.Text!.Problem, StringComparison.Ordinal);
        Assert.False((await _stage.Host.TurnAsync((ConventionDesk desk) => desk.OpenAsync(_stage.District, number, default))).IsSuccess);
        Assert.DoesNotContain((await _stage.Host.TurnAsync((ConventionSearch search) => search.BrowseAsync(Who("other"), new BrowseConventions(BrowseList.Open, Words: "遛狗牵绳"), default))).Lines, line => line.Number == number);
    }

    [Theory]
    [InlineData("楼道里不要放杂物", true)]
    [InlineData("婴儿车在楼道放一个晚上", true)]
    [InlineData("广场舞九点结束", false)]
    public async Task Similar_IsFound_WhenTheWordsAreLikeIt(string wish, bool found) =>
        Assert.Equal(found, (await _stage.Host.TurnAsync((ConventionSearch search) => search.SimilarAsync(wish, null, default))).Count > 0);
}
