using System.Text.RegularExpressions;

namespace GovBot.EndToEndTests.Pages;

/// <summary>A summons in the real chat page: the clerk, the head and the department, each in a window of their own, and the resident who waits for it.</summary>
[Collection(PagesGroup.Name)]
[Trait("Category", "Slow")]
public sealed partial class SummonsPageTests(PagesFixture pages)
{
    [SkippableFact]
    public async Task Summons_GoesFromTheReportToTheEnd_InThreeWindows()
    {
        var (_, browser) = await pages.StartAsync();
        var clerk = await pages.StaffAsync("CommitteeMember", "同心居委会");
        var head = await pages.StaffAsync("CommitteeHead", "同心居委会");
        var department = await pages.StaffAsync("DepartmentLiaison", "区房屋管理局");
        var resident = await browser.PhoneAsync();
        await resident.UntilGreetedAsync();
        await resident.SayAsync("同心小区3号楼外墙渗水，修了又漏");
        await resident.UntilSaysAsync("有没有危险");
        await resident.ChooseAsync("没有危险");
        await resident.ChooseAsync("跳过");
        await resident.ChooseAsync("跳过");
        await resident.ChooseAsync("提交");
        await resident.UntilSaysAsync("查询码是");

        await clerk.UntilSaysAsync("新的诉求");
        await clerk.ChooseAsync(Issue().Match(await clerk.TranscriptAsync()).Value);
        await clerk.ChooseAsync("选办理途径");
        await clerk.ChooseAsync("约请区里的部门来商量");
        await clerk.UntilSaysAsync("居委会先找过谁");
        await clerk.SayAsync("物业11月3日修过两次，没修好");
        await clerk.UntilSaysAsync("约请哪个部门主办");
        await clerk.SendFileAsync("wall.png", "image/png", Files.Picture());
        await clerk.UntilSaysAsync("照片收到了");
        await clerk.ChooseAsync("区房屋管理局");
        await clerk.UntilSaysAsync("照片 1 张");
        await clerk.ChooseAsync("送签");
        await clerk.UntilSaysAsync("待签发");
        var number = Summons().Match(await clerk.TranscriptAsync()).Value;

        await head.UntilSaysAsync("请您签发");
        await head.ChooseAsync(number);
        await head.ChooseAsync("签发");
        await head.UntilSaysAsync("已办：签发");

        await department.UntilSaysAsync("商请贵局到场会商");
        await department.ChooseAsync($"{number} 签收");
        await department.UntilSaysAsync("已办：签收");
        await department.ChooseAsync("先行联系");
        await department.ChooseAsync("电话没人接");
        await department.ChooseAsync("约会商时间");
        await department.SayAsync("后天上午十点");
        await department.UntilSaysAsync("用什么方式");
        // What the committee is told in between hides nothing of what is asked here.
        await department.ChooseAsync("到现场");
        await department.UntilSaysAsync("会商时间（待对方同意）");

        await clerk.UntilSaysAsync("提出的会商时间");
        await clerk.ChooseAsync("同意时间");
        await clerk.UntilSaysAsync("会商时间（已定）");
        await clerk.ChooseAsync("已到场");
        await clerk.UntilSaysAsync("已办：已到场");

        await department.UntilSaysAsync("登记贵局已到场");
        await department.ChooseAsync($"{number} 写明承诺");
        await department.SayAsync("房管科派维修队修外墙");
        await department.UntilSaysAsync("到哪一天");
        await department.SayAsync("5个工作日以后");
        await department.UntilSaysAsync("已办：写明承诺");
        await department.ChooseAsync("开始办理");
        await department.ChooseAsync("报告办结");
        await department.ChooseAsync("实际解决");
        await department.ChooseAsync("属实");
        await department.ChooseAsync("合理");
        await department.UntilSaysAsync("请写明做了什么");
        await department.SendFileAsync("done.png", "image/png", Files.Picture());
        await department.UntilSaysAsync("照片收到了");
        await department.SayAsync("外墙重新做了防水");
        await department.UntilSaysAsync("待评价");

        await head.UntilSaysAsync("报告办结");
        await head.ChooseAsync(number);
        await head.WaitForFunctionAsync("() => [...document.images].filter(i => i.src.includes('/attachments/') && i.naturalWidth > 0).length >= 2");
        await head.ChooseAsync("同意办结");
        await head.ChooseAsync("全部做到");
        await head.UntilSaysAsync("已办：同意办结");

        await resident.UntilSaysAsync("部门这边已经办结");
        Assert.DoesNotContain(number, await resident.TranscriptAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.Complaints);

        // The picture on the printed sheet leads here.
        await head.GotoAsync($"/chat#case={number}");
        await head.ReloadAsync();
        await head.Bubbles().Filter(new() { HasText = $"约请 {number}：已办结" }).Nth(1).WaitForAsync();
        Assert.DoesNotContain("#", head.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Notice_LeavesTheAnswersToAnOpenQuestion_WhereTheyAre()
    {
        var (_, browser) = await pages.StartAsync();
        var clerk = await pages.StaffAsync("CommitteeMember", "国兴第一居委会");
        await clerk.SayAsync("新约请");
        await clerk.SayAsync("国兴家园1号楼外墙渗水，物业11月3日修过两次没好");
        await clerk.UntilSaysAsync("约请哪个部门主办");

        var resident = await browser.PhoneAsync();
        await resident.UntilGreetedAsync();
        await resident.SayAsync("国兴家园2号楼，楼道里堆满杂物");
        await resident.UntilSaysAsync("有没有危险");
        await resident.ChooseAsync("没有危险");
        await resident.ChooseAsync("跳过");
        await resident.ChooseAsync("跳过");
        await resident.ChooseAsync("提交");

        await clerk.UntilSaysAsync("新的诉求");
        var issue = Issue().Match(await clerk.TranscriptAsync()).Value;
        await clerk.Choices().Filter(new() { HasText = $"{issue} 受理" }).WaitForAsync();
        await clerk.ChooseAsync("区房屋管理局");
        await clerk.UntilSaysAsync("请看一遍");
        Assert.Equal(0, await clerk.Choices().Filter(new() { HasText = issue }).CountAsync());
    }

    [GeneratedRegex(@"YJ\d{6}-\d{4}")]
    private static partial Regex Issue();

    [GeneratedRegex(@"YQ\d{6}-\d{4}")]
    private static partial Regex Summons();
}
