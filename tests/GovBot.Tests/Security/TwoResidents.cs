using System.Text.RegularExpressions;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Tests.Hosting;
using GovBot.Tests.Scripts;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GovBot.Tests.Hosting.Person;

namespace GovBot.Tests.Security;

/// <summary>Somebody with one report that goes on, somebody with one that is done, and anybody else who would like to know of them.</summary>
public sealed partial class TwoResidents : IAsyncLifetime, IDisposable
{
    /// <summary>In the words of both reports and nowhere else.</summary>
    public const string Words = "花盆";

    public const string Phone = "13812345678";

    private const string Apart = "不是，我的单独办";

    private readonly EditedDialogs _dialogs = new();
    private int _staff;

    public BotHost Host { get; private set; } = null!;

    public Person Owner { get; private set; } = null!;

    public Person Served { get; private set; } = null!;

    public string Number { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string ServedNumber { get; private set; } = "";

    public string ServedCode { get; private set; } = "";

    /// <summary>What belongs to them and must never be read by others. The numbers are not in it: those who try them say them.</summary>
    public IEnumerable<string> Secrets => [Words, "甲楼", "乙楼", Phone, "138 1234 5678", Code, Code.Replace(" ", "", StringComparison.Ordinal), ServedCode, Owner.UserId + "\"", Served.UserId + "\""];

    public async Task InitializeAsync()
    {
        Host = await BotHost.StartAsync((services, configuration) => ScriptRunner.Configure(services, configuration, _dialogs));
        await SmallDistrict.BuildAsync(Host);
        (Owner, Number, Code) = await ReportAsync("甲楼");
        (Served, ServedNumber, ServedCode) = await ReportAsync("乙楼");
        var member = await MemberAsync("C2");
        await SayAsync(member.Person, ServedNumber, "受理", "办结：修好了");
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    public void Dispose() => _dialogs.Dispose();

    /// <summary>Somebody new.</summary>
    public Person Stranger() => Host.Resident("别人");

    /// <summary>A report of somebody new in the compound of the second committee.</summary>
    public async Task<(Person Person, string Number, string Code)> ReportAsync(string building)
    {
        var person = Host.Resident("居民");
        await SayAsync(person, $"我家厨房漏水，钥匙在{Words}下面，延吉新村{building}", "没有", "跳过", Phone);
        var receipt = await HeardAsync(person, "提交");
        if (receipt.Contains(Apart, StringComparison.Ordinal))
        {
            receipt += await HeardAsync(person, Apart);
        }

        var code = CodeIn().Match(receipt).Value;
        Assert.NotEqual("", code);
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        var number = (await Host.QueryAsync(db => db.UrgentIssues.ToListAsync())).Single(i => i.TrackingCode == digits).Number;
        return (person, number, code);
    }

    /// <summary>A member of the committee, bound in a conversation of their own.</summary>
    public Task<(Person Person, string StaffNumber)> MemberAsync(string unit) => BoundAsync(Role.CommitteeMember, unit);

    /// <summary>Somebody in office, bound in a conversation of their own.</summary>
    public async Task<(Person Person, string StaffNumber)> BoundAsync(Role role, string unit)
    {
        var staffNumber = $"F{++_staff}";
        var invited = await Host.InScopeAsync(s => s.GetRequiredService<StaffRoster>().InviteAsync(new(role, unit, Person: staffNumber)));
        var person = Host.Resident("小王");
        Assert.Contains("绑定好了", await HeardAsync(person, $"我的邀请码是 {invited.Value!.Code}"), StringComparison.Ordinal);
        return (person, staffNumber);
    }

    /// <summary>Yesterday was the last day of the post.</summary>
    public async Task EndAsync(string staffNumber)
    {
        var yesterday = DateOnly.FromDateTime(Host.Time.GetUtcNow().AddHours(8).DateTime).AddDays(-1);
        Assert.Equal(1, await Host.QueryAsync(db => db.Appointments
            .Where(post => db.People.Any(person => person.Id == post.PersonId && person.Code == staffNumber))
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.To, yesterday))));
    }

    public static async Task SayAsync(Person person, params string[] texts)
    {
        foreach (var text in texts)
        {
            await HeardAsync(person, text);
        }
    }

    public static async Task<string> HeardAsync(Person person, string text) => await HeardAsync(person, Person.Message(text));

    /// <summary>All that goes to the page in answer, buttons, cards and hidden data with it.</summary>
    public static async Task<string> HeardAsync(Person person, Activity activity)
    {
        var result = await person.SendsAsync(activity);
        Assert.Equal(TurnStatus.Done, result.Status);
        return string.Join('\n', result.Replies.Select(reply => reply.Text + "\n" + Regex.Unescape(ActivityJson.Write(reply).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal))));
    }

    /// <summary>The buttons under the answer.</summary>
    public static async Task<List<string>> OfferedAsync(Person person, string text) =>
        [.. (await person.Says(text)).Replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).SelectMany(action => new[] { action.Title, action.Value?.ToString() ?? action.Title }).Distinct()];

    public void AssertSilent(string heard, string tried) =>
        Assert.All(Secrets, secret => Assert.False(heard.Contains(secret, StringComparison.Ordinal), $"After «{tried}» «{secret}» is in:\n{heard}"));

    /// <summary>Both reports as they lie in the database, and how much hangs on them.</summary>
    public Task<string> StoredAsync(params string[] numbers) => Host.QueryAsync(async db =>
    {
        string[] wanted = numbers.Length > 0 ? numbers : [Number, ServedNumber];
        var issues = await db.UrgentIssues.AsNoTracking().Where(i => wanted.Contains(i.Number)).OrderBy(i => i.Id).ToListAsync();
        var ids = issues.ConvertAll(i => i.Id);
        int[] counts =
        [
            await db.CaseEvents.CountAsync(e => e.CaseKind == CaseKind.UrgentIssue && ids.Contains(e.CaseId)),
            await db.IssueAdditions.CountAsync(a => ids.Contains(a.IssueId)),
            await db.StoredAttachments.CountAsync(a => a.UrgentIssueId != null && ids.Contains(a.UrgentIssueId.Value)),
            await db.IssueNotes.CountAsync(),
            await db.PassOnTasks.CountAsync(),
        ];
        return $"{string.Join("; ", issues.Select(i => $"{i.Number} {i.State} v{i.Version} e{i.EventCount} {i.Solved} {i.Reopened} {i.MergedIntoId} {i.Report is null}"))}; {string.Join(' ', counts)}";
    });

    [GeneratedRegex(@"\b\d{4} \d{4} \d{4}\b")]
    private static partial Regex CodeIn();
}
