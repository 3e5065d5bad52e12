using System.Data.Common;
using GovBot.Cases;
using GovBot.Cases.Desk;
using GovBot.Cases.Reminders;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Tests.Cases.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Cases.Reminders;

/// <summary>
/// The year 2026 in the demo district: residents report at any hour, committees are prompt, late or silent, and so are departments, one of which objects to everything.
/// The service wakes at the quarter of an hour after each due instant; three times it dies while it sweeps, once it is down for two days.
/// </summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    public static readonly DateTime Start = ReminderStage.Utc("2026-01-01 00:00");
    public static readonly DateTime End = ReminderStage.Utc("2027-01-01 00:00");
    public static readonly DateTime OutageBegins = ReminderStage.Utc("2026-06-16 09:30");
    public static readonly DateTime OutageEnds = ReminderStage.Utc("2026-06-18 15:00");

    private const long TicksPerHalfHour = 30 * TimeSpan.TicksPerMinute;

    private readonly PriorityQueue<Func<Task>, (DateTime, int)> _acts = new();
    private readonly Random _random = new(2026);
    private readonly Crash _crash = new();
    private readonly NaiveCalendar _calendar = new("09:00-11:30 13:30-17:30");
    private readonly Queue<DateTime> _crashes = new([ReminderStage.Utc("2026-03-11 09:00"), ReminderStage.Utc("2026-07-22 09:00"), ReminderStage.Utc("2026-11-04 09:00")]);
    private readonly List<YearAct> _log = [];
    private readonly List<Said> _said = [];
    private readonly Dictionary<string, long> _leads = [];
    private DateTime _swept = Start;
    private long _chat;
    private int _order;

    /// <summary>What was done to summonses, in its order.</summary>
    public IReadOnlyList<YearAct> Log => _log;

    /// <summary>Who was to lead each summons.</summary>
    public IReadOnlyDictionary<string, long> Leads => _leads;

    /// <summary>What residents answered.</summary>
    public IReadOnlyList<Said> Answers => _said;

    public SummonsStage Stage { get; private set; } = null!;

    public int Crashes { get; private set; }

    public int Acts { get; private set; }

    public static async Task<SimulatedYear> StartAsync()
    {
        var year = new SimulatedYear();
        year.Stage = await SummonsStage.StartAsync(more: services =>
        {
            // Nobody pulls the plug of a test's disk.
            var settings = (DatabaseSettings)services.Last(service => service.ServiceType == typeof(DatabaseSettings)).ImplementationInstance!;
            services.AddSingleton(settings with { Synchronous = "OFF" });
            services.ConfigureDbContext<SqliteGovBotDbContext>(options => options.AddInterceptors(year._crash));
        });
        // The stage begins in November: everybody has been in office since the year before.
        await year.Stage.QueryAsync(db => db.Appointments.ExecuteUpdateAsync(set => set.SetProperty(post => post.From, new DateOnly(2025, 1, 1))));
        year.Stage.Host.Node.Time.AdjustTime(new DateTimeOffset(Start, TimeSpan.Zero));
        year._chat = await year.Stage.ConversationAsync("dl_resident");
        return year;
    }

    public async Task RunAsync(int issues, int summonses)
    {
        for (var i = 0; i < issues; i++)
            Plan(AnyTime(), () => FileAsync());
        for (var i = 0; i < summonses; i++)
            Plan(AnyTime(), () => SummonAsync());
        while (Stage.Now < End)
            await StepAsync();
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    private async Task StepAsync()
    {
        var due = await NextDueAsync();
        var act = _acts.TryPeek(out _, out var next) ? next.Item1 : End;
        var at = due < act ? due.Value : act;
        if (at >= OutageBegins && at < OutageEnds && Stage.Now < OutageEnds)
        {
            // Nothing happens while it is down; whoever wanted something comes back afterwards.
            Move(OutageEnds);
            await SweepAsync();
            return;
        }

        if (at >= End)
        {
            Move(End);
            return;
        }

        Move(at);
        if (due == at)
        {
            await SweepAsync();
            return;
        }

        // Nothing falls due between the acts of one instant.
        do
            await _acts.Dequeue()();
        while (_acts.TryPeek(out _, out next) && next.Item1 == act);
    }

    private void Move(DateTime at)
    {
        if (at > Stage.Now)
            Stage.Host.Node.Time.SetUtcNow(new DateTimeOffset(at, TimeSpan.Zero));
    }

    // What dies while it sweeps starts again and sweeps.
    private async Task SweepAsync()
    {
        if (_crashes.TryPeek(out var at) && at <= Stage.Now)
        {
            _crash.At = _random.Next(1, 3);
            // Where there was nothing to commit, it dies at the next sweep.
            if (await Record.ExceptionAsync(RunSweepsAsync) is not null)
                (_, Crashes) = (_crashes.Dequeue(), Crashes + 1);
            _crash.At = 0;
        }

        await RunSweepsAsync();
    }

    private async Task RunSweepsAsync()
    {
        await Stage.Host.Node.Services.GetRequiredService<ReminderSweep>().RunAsync(default);
        await Stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
        await Stage.Host.Node.InScopeAsync(services => services.GetRequiredService<SatisfactionReminders>().RunAsync(default));
        _swept = Stage.Now;
    }

    // An act may make something due at once: the next sweep finds it.
    private async Task<DateTime?> NextDueAsync()
    {
        var after = _swept;
        var due = await Stage.Host.Node.InScopeAsync(async services => new[]
        {
            await services.GetRequiredService<ReminderSweep>().NextAsync(Stage.Now > after ? Start.AddDays(-1) : after, default),
            await services.GetRequiredService<SummonsTimer>().NextAsync(after, default),
            await services.GetRequiredService<SatisfactionReminders>().NextAsync(after, default),
        }.Min());
        return due is null ? null : HalfHour(due < Stage.Now ? Stage.Now : due.Value);
    }

    /// <summary>When the service wakes for what is due then.</summary>
    public static DateTime HalfHour(DateTime due) => new((due.Ticks + TicksPerHalfHour - 1) / TicksPerHalfHour * TicksPerHalfHour, DateTimeKind.Utc);

    // Some seconds after it, so that no act falls between something that is due and the sweep that finds it.
    private void Plan(DateTime at, Func<Task> act) => _acts.Enqueue(act, (HalfHour(at).AddSeconds(10), _order++));

    private DateTime AnyTime() => Start.AddMinutes(_random.Next(0, 364 * 24 * 60));

    /// <summary>After so many working hours.</summary>
    private DateTime After(double hours)
    {
        var local = Stage.Now.AddHours(8);
        return DateTime.SpecifyKind(_calendar.At(_calendar.Worked(local) + TimeSpan.FromMinutes(1 + (int)(hours * 60))).AddHours(-8), DateTimeKind.Utc);
    }

    private async Task FileAsync()
    {
        var (who, filed) = await ReportAsync();
        var kind = _random.Next(10);
        // Two of ten are forgotten; three are late; some ask the resident, who may never answer.
        if (kind < 2)
            return;
        var delay = kind < 5 ? 12 + (_random.NextDouble() * 30) : 0.5 + (_random.NextDouble() * 5);
        Plan(After(delay), () => ActAsync(filed.CaseNumber, UrgentIssueTrigger.TakeOver, kind == 9
            ? () => Plan(After(1), () => ActAsync(filed.CaseNumber, UrgentIssueTrigger.AskBack))
            : () => Plan(After(kind < 5 ? 20 + (_random.NextDouble() * 60) : 4 + (_random.NextDouble() * 20)), () => ActAsync(filed.CaseNumber, UrgentIssueTrigger.MarkHandled, () => Answer(who, filed)))));
    }

    private async Task<(string Who, FiledIssue Filed)> ReportAsync()
    {
        var who = $"dl_r{_order}";
        return (who, await Stage.Host.FileAsync(Stage.Host.Report(who, _chat) with { CategoryId = $"kind-{_random.Next(40)}" }));
    }

    // Half of them never say anything; of the others most are content, and half give a grade as well. Few are waiting for it.
    private void Answer(string who, FiledIssue filed)
    {
        if (_random.Next(2) == 0)
            return;
        var solved = _random.Next(20) switch { < 16 => Solution.Yes, < 18 => Solution.Partly, _ => Solution.No };
        var grade = _random.Next(2) == 0 ? (Grade?)_random.Next(1, 6) : null;
        Plan(After(_random.NextDouble() * 20), () => SayAsync(who, filed, solved, grade));
    }

    private async Task SayAsync(string who, FiledIssue filed, Solution solved, Grade? grade)
    {
        Acts++;
        var (facts, claim) = (new ConversationFacts(_chat, "directline", who, who, null), new IssueClaim(filed.TrackingCode, who, _chat, null));
        var said = await Stage.Host.TurnAsync((SatisfactionAnswers answers) => answers.SayAsync(facts, claim, solved, default));
        if (!said.IsSuccess)
            return;
        var graded = grade is { } given && await Stage.Host.TurnAsync((SatisfactionAnswers answers) => answers.RateAsync(facts, claim, given, default)) is null;
        _said.Add(new Said(filed.CaseNumber, solved, graded ? grade : null, Stage.Now));
    }

    private async Task ActAsync(string number, UrgentIssueTrigger trigger, Action? then = null)
    {
        Acts++;
        var refused = await TurnAsync(async (services, db) =>
        {
            var issue = await db.UrgentIssues.SingleAsync(row => row.Number == number);
            return await services.GetRequiredService<DeskActs>().DoAsync(Stage.Clerk, issue, new DeskAct(number, trigger, "师傅已经来看过"), default);
        });
        if (refused is null)
            then?.Invoke();
    }

    private async Task SummonAsync()
    {
        var department = _random.Next(4);
        StaffPost[] leads = [Stage.Lead, Stage.Support, Stage.Other, Stage.Lead];
        // One of four came from a resident, who is asked in the end.
        var behind = _random.Next(4) == 0 ? await ReportAsync() : default((string Who, FiledIssue Filed)?);
        var draft = Stage.Draft(behind is { } issue ? [issue.Filed.CaseNumber] : []) with
        {
            LeadId = leads[department].DepartmentId,
            SupportingIds = [],
            ProposedTimes = [],
            Kind = _random.Next(12) == 0 ? SummonsKind.Urgent : SummonsKind.Routine,
            What = "三楼水管爆裂，断水",
        };
        var number = await Stage.DraftedAsync(draft);
        _leads[number] = draft.LeadId!.Value;
        await DoAsync(Stage.Clerk, number, SummonsTrigger.Submit);
        Plan(After(_random.NextDouble() * 3), () => DoAsync(Stage.Head, number, SummonsTrigger.Sign, () => Answer(number, department, behind)));
    }

    // The first is prompt, the second late, the third objects, the fourth says nothing.
    private void Answer(string number, int department, (string Who, FiledIssue Filed)? behind)
    {
        switch (department)
        {
            case 0:
                Chain(number, Stage.Lead, 1 + _random.NextDouble(), 2, behind);
                break;
            case 1:
                Chain(number, Stage.Support, 15 + (_random.NextDouble() * 20), 12, behind);
                break;
            case 2:
                Plan(After(1 + _random.NextDouble()), () => DoAsync(Stage.Other, number, SummonsTrigger.ObjectToRouting, detail: new Objection("not_our_duty", "某条例第五条", Stage.Lead.DepartmentId!.Value), then: () =>
                    Plan(After(_random.Next(2, 12)), () => DoAsync(Stage.District, number, SummonsTrigger.KeepLead, () => Chain(number, Stage.Other, 4, 6, behind, acknowledged: true)))));
                break;
        }
    }

    private void Chain(string number, StaffPost lead, double first, double each, (string Who, FiledIssue Filed)? behind, bool acknowledged = false)
    {
        (StaffPost Who, SummonsTrigger Trigger)[] path =
        [
            .. acknowledged ? Array.Empty<(StaffPost, SummonsTrigger)>() : [(lead, SummonsTrigger.Acknowledge)],
            (lead, SummonsTrigger.Contact), (Stage.Clerk, SummonsTrigger.Arrive), (lead, SummonsTrigger.Commit), (lead, SummonsTrigger.Begin), (lead, SummonsTrigger.ReportDone), (Stage.Head, SummonsTrigger.Close),
        ];
        void Next(int i, double hours)
        {
            if (i < path.Length)
                Plan(After(hours), () => DoAsync(path[i].Who, number, path[i].Trigger, () =>
                {
                    if (path[i].Trigger == SummonsTrigger.ReportDone && behind is { } resident)
                        Answer(resident.Who, resident.Filed);
                    Next(i + 1, each * (0.5 + _random.NextDouble()));
                }));
        }

        Next(0, first);
    }

    private async Task DoAsync(StaffPost who, string number, SummonsTrigger trigger, Action? then = null, SummonsDetail? detail = null)
    {
        Acts++;
        var refused = await TurnAsync(async (services, db) =>
        {
            var (request, act) = (await db.SummonsRequests.AsSplitQuery().SingleAsync(row => row.Number == number), Stage.ActOf(number, trigger, detail));
            var move = await services.GetRequiredService<SummonsChecks>().MoveAsync(who, request, act, default);
            return move.IsSuccess ? await services.GetRequiredService<SummonsActs>().DoAsync(request, trigger, move.Value, default, act) : move.Error;
        });
        if (refused is not null)
            return;
        _log.Add(new YearAct(number, trigger, who.DepartmentId, Stage.Now));
        then?.Invoke();
    }

    // What the desks do, without showing the case afterwards.
    private Task<Error?> TurnAsync(Func<IServiceProvider, GovBotDbContext, Task<Error?>> act) => Stage.Host.Node.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovBotDbContext>();
        var refused = await act(services, db);
        if (refused is null)
            await db.WriteAsync(_ => Task.CompletedTask);
        return refused;
    });

    /// <summary>The process ends before the so-manieth commit that follows; whatever was staged for it is gone.</summary>
    private sealed class Crash : DbTransactionInterceptor
    {
        private bool _isDead;

        public int At
        {
            get;
            set
            {
                field = value;
                _isDead = false;
            }
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (At > 0 && (_isDead || --At == 0))
                _isDead = true;
            return _isDead && At == 0 ? throw new IOException("The process was killed.") : ValueTask.FromResult(result);
        }
    }
}

/// <summary>Something done to a summons.</summary>
internal sealed record YearAct(string Number, SummonsTrigger Trigger, long? DepartmentId, DateTime At);

/// <summary>What a resident answered.</summary>
internal sealed record Said(string IssueNumber, Solution Solved, Grade? Grade, DateTime At);
