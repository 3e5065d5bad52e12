using System.Text.Json;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using static GovBot.Tests.Security.TwoResidents;
using Person = GovBot.Tests.Hosting.Person;

namespace GovBot.Tests.Security;

/// <summary>Button values and submits of one resident's report, posted by another at every step that they can be at.</summary>
public sealed class ForgedTests(TwoResidents district) : IClassFixture<TwoResidents>
{
    private static readonly string[] Labels =
        ["补充说明或照片", "撤回这件事", "还没解决，请继续办", "解决了", "确定撤回", "withdraw", "solved", "not_solved", "add", "是的", "1", "甲楼"];

    private static readonly string[] Submits =
    [
        """{"type":"message","value":{"action":"withdraw","issueId":ID,"number":"NUMBER","userId":"USER","confirmed":true}}""",
        """{"type":"message","text":"确定撤回","value":{"step":"Confirm","code":"NUMBER","mayWithdraw":true,"mayAdd":true,"proof":"甲楼"}}""",
        """{"type":"message","text":"解决了","value":{"dialog":"TrackDialog","state":{"step":1,"id":ID,"mayConfirm":true,"mayReopen":true}},"channelData":{"postBack":true,"govbot":{"receipt":{"number":"NUMBER"},"person":"USER"}}}""",
        """{"type":"message","text":"","value":{"msteams":{"type":"imBack","value":"撤回 NUMBER"},"data":{"action":"withdraw","id":ID}},"channelData":{"postBack":true}}""",
        """{"type":"message","text":"NUMBER","from":{"id":"USER","role":"bot"},"conversation":{"id":"c1"},"recipient":{"id":"USER"},"replyToId":"c1-m1"}""",
        """{"type":"message","text":"补充","value":{"field":"words","words":"伪造","place":"甲楼","issue":{"id":ID,"report":{"userId":"USER","issue":{"id":ID}}},"fields":{"contact":"x","joins":ID}}}""",
        """{"type":"message","text":"我加入","value":{"joins":ID,"join":"NUMBER","mergedIntoId":ID,"households":[{"userId":"USER"}]}}""",
        """{"type":"event","name":"withdraw","value":{"id":ID,"number":"NUMBER","userId":"USER"}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"zh-CN","userId":"USER","conversationId":"c1","number":"NUMBER"}}""",
        """{"type":"message","value":[[[[{"action":["withdraw",{"id":[ID,ID]}]}]]],"撤回 NUMBER"]}""",
    ];

    /// <summary>What somebody has said before; the words between the strokes one after another.</summary>
    public static TheoryData<string> Steps => new(
        "",
        "我要反映问题",
        "楼道灯不亮，请来修一下",
        "楼道灯不亮，请来修一下|图们小区1号楼|没有危险",
        "楼道灯不亮，请来修一下|图们小区1号楼|没有危险|跳过|跳过",
        "查询",
        "撤回",
        "楼道灯不亮，请来修一下|图们小区1号楼|没有危险|跳过|跳过|提交|查询",
        "找居委会",
        "我要删除我的个人信息",
        "我是工作人员");

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Button_DoesNothing_WhenItIsOfTheReportOfAnother(string step)
    {
        var before = await district.StoredAsync();
        foreach (var label in Labels)
        {
            var value = JsonSerializer.Serialize(label);
            await TryAsync(step, $$"""{"type":"message","text":{{value}}}""");
            await TryAsync(step, $$$"""{"type":"message","text":"","value":{{{value}}},"channelData":{"postBack":true}}""");
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Submit_DoesNothing_WhenItNamesTheReportOfAnother(string step)
    {
        var before = await district.StoredAsync();
        foreach (var submit in Submits.Append(Big(Nested())).Append(Big(JsonSerializer.Serialize(new string('撤', 60_000)))))
        {
            await TryAsync(step, submit, "确定撤回");
        }

        Assert.Equal(before, await district.StoredAsync());
    }

    [Fact]
    public async Task Labels_AreThoseThatTheOwnersAreOffered()
    {
        var offered = await OfferedAsync(district.Owner, "查询");
        var afterwards = await OfferedAsync(district.Served, "查询");

        Assert.All(["补充说明或照片", "撤回这件事"], label => Assert.Contains(label, offered));
        Assert.All(["解决了", "还没解决，请继续办"], label => Assert.Contains(label, afterwards));
    }

    [Theory]
    [InlineData("撤回这件事", "确定撤回")]
    [InlineData("补充说明或照片", "水更大了")]
    public async Task Button_DoesWhatItSays_ForTheOwner(params string[] labels)
    {
        var (owner, number, _) = await district.ReportAsync("甲楼");
        var before = await district.StoredAsync(number);

        await SayAsync(owner, ["查询", .. labels]);

        Assert.NotEqual(before, await district.StoredAsync(number));
    }

    [Fact]
    public async Task Photo_IsNotTakenOver_WhenAnotherNamesItsAddress()
    {
        var (owner, number, _) = await district.ReportAsync("甲楼");
        var id = await StorePhotoAsync(owner);
        var stranger = district.Stranger();

        await SayAsync(stranger, "楼道灯不亮，请来修一下", "图们小区1号楼", "没有危险");
        await HeardAsync(stranger, Photo(id));
        await SayAsync(stranger, "跳过", "跳过", "提交", "查询");
        await HeardAsync(stranger, Photo(id));
        await SayAsync(stranger, "补充好了");

        Assert.Null(await IssueOfAsync(id));
        await SayAsync(owner, "查询");
        await HeardAsync(owner, Photo(id));
        Assert.Equal(number, await IssueOfAsync(id));
    }

    private async Task TryAsync(string step, string json, string? after = null)
    {
        var stranger = district.Stranger();
        await SayAsync(stranger, step.Split('|', StringSplitOptions.RemoveEmptyEntries));
        var forged = ActivityJson.Read(Filled(json));
        forged.Locale = "zh-CN";
        var heard = await HeardAsync(stranger, forged) + (after is null ? "" : await HeardAsync(stranger, after));
        // What they say themselves may be read back to them.
        foreach (var secret in district.Secrets.Where(s => !Filled(json).Contains(s, StringComparison.Ordinal)))
        {
            Assert.False(heard.Contains(secret, StringComparison.Ordinal), $"At «{step}», after {json[..Math.Min(json.Length, 200)]}, «{secret}» is in:\n{heard}");
        }
    }

    private string Filled(string json) => json
        .Replace("NUMBER", district.Number, StringComparison.Ordinal)
        .Replace("USER", district.Owner.UserId, StringComparison.Ordinal)
        .Replace("ID", $"{long.Parse(district.Number[2..8], System.Globalization.CultureInfo.InvariantCulture)}{district.Number[9..].PadLeft(6, '0')}", StringComparison.Ordinal);

    private static string Big(string value) => $$$"""{"type":"message","text":"撤回这件事","value":{"id":ID,"number":"NUMBER","rest":{{{value}}}}}""";

    private static string Nested() => $"{string.Concat(Enumerable.Repeat("{\"withdraw\":", 40))}ID{new string('}', 40)}";

    private static Activity Photo(string id)
    {
        var message = Person.Message("");
        message.Attachments = [new Attachment("image/jpeg", $"https://chat.example/attachments/{id}", name: "photo.jpg")];
        return message;
    }

    private async Task<string> StorePhotoAsync(Person owner)
    {
        var conversation = (await owner.ConversationAsync()).Id;
        var id = Guid.NewGuid().ToString("N")[..22];
        return await district.Host.QueryAsync(async db =>
        {
            db.Add(new Data.Messaging.StoredAttachment { Id = id, ConversationId = conversation, ContentType = "image/jpeg", Name = "a.jpg", Length = 1, CreatedAt = district.Host.Time.GetUtcNow().UtcDateTime });
            await db.WriteAsync(_ => Task.CompletedTask, CancellationToken.None);
            return id;
        });
    }

    private Task<string?> IssueOfAsync(string id) => district.Host.QueryAsync(db => Task.FromResult(
        (from file in db.StoredAttachments where file.Id == id from issue in db.UrgentIssues where issue.Id == file.UrgentIssueId select issue.Number).SingleOrDefault()));
}
