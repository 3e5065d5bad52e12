using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovBot.Booklets;
using GovBot.Cases;
using GovBot.Cases.Reminders;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Conventions;
using GovBot.Cases.Directory.Sheets;
using GovBot.Cases.Staff;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Persistence;
using GovBot.Dialogs;
using GovBot.Forms;
using GovBot.Hosting;
using GovBot.Misses;
using GovBot.Operators;
using GovBot.Papers;
using GovBot.Tests.Hosting;
using GovBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Tests.Scripts;

/// <summary>Holds a script's conversation through the real TurnRunner, on a real database, with the words of <c>dialogs/</c>.</summary>
internal sealed partial class ScriptRunner
{
    private const string FirstPerson = "居民";

    private readonly Script _script;
    private readonly EditedDialogs _dialogs;
    private readonly Dictionary<string, Person> _people = [];
    private readonly BotHost _first;
    private BotHost _host;
    private Person _person = null!;
    private Activity? _last;
    private string? _lastId;
    private int _messages;
    private readonly Dictionary<string, int> _heard = [];
    private readonly Dictionary<string, string> _kept = [];
    private string _code = "";
    private string _number = "";
    private string _convention = "";
    private string _invitation = "";
    private string _helper = "";
    private IReadOnlyList<string> _buttons = [];
    private IReadOnlyList<CardAction> _noticed = [];
    private int _turns;

    private ScriptRunner(Script script, BotHost host, EditedDialogs dialogs) => (_script, _first, _host, _dialogs) = (script, host, host, dialogs);

    public static async Task RunAsync(Script script, bool onPostgreSql = false)
    {
        using var dialogs = new EditedDialogs();
        await using var host = await BotHost.StartAsync((services, configuration) => Configure(services, configuration, dialogs), onPostgreSql);
        await SmallDistrict.BuildAsync(host);
        if (script.At is { } at)
        {
            host.Time.SetUtcNow(new DateTimeOffset(DateTime.Parse(at, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime());
        }

        var runner = new ScriptRunner(script, host, dialogs);
        try
        {
            await runner.RunAsync();
        }
        finally
        {
            await runner.StopNodeAsync();
        }
    }

    // The first node owns the database and lives as long as the script.
    private ValueTask StopNodeAsync() => _host == _first ? ValueTask.CompletedTask : _host.DisposeAsync();

    internal static void Configure(IServiceCollection services, IConfiguration configuration, EditedDialogs dialogs)
    {
        services.AddSingleton<BusinessClock>();
        services.AddForms(configuration).AddGovBotMisses().AddGovBotCases(configuration).AddGovBotOperators().AddPapers().AddBooklets().AddSingleton<SignedTokens>().AddGovBotDialogs(configuration);
        services.AddSingleton<IDialogsSource>(dialogs);
    }

    private async Task RunAsync()
    {
        _person = Someone(FirstPerson);
        for (var i = 0; i < _script.Steps.Count; i++)
        {
            var step = _script.Steps[i];
            await SetAsync(step);
            if (step.Hears is { } hears)
            {
                await HearAsync(hears, $"{_script.Title}, step {i + 1}");
            }

            if (Message(step) is { } message)
            {
                await SendAsync(message, step, i + 1);
            }
        }

        if (_script.Missed is { } missed)
        {
            Assert.Equal(missed, await _host.QueryAsync(db => db.UnderstandingMisses.OrderBy(m => m.Id).Select(m => m.Text).ToListAsync()));
        }

        if (_script.Alerts is { } alerts)
        {
            Assert.Equal(alerts, await _host.QueryAsync(db => AlertsOf(db).ToListAsync()));
        }
    }

    private static IQueryable<string> AlertsOf(GovBotDbContext db) =>
        from alert in db.CommitteeMessages
        where alert.Kind == MessageKind.Alert
        join committee in db.Committees on alert.CommitteeId equals committee.Id into committees
        from known in committees.DefaultIfEmpty()
        orderby alert.Id
        select alert.AlertKind + " " + (known == null ? "?" : known.Name);

    private async Task SetAsync(Step step)
    {
        if (step.Who is { } who)
        {
            _person = Someone(who);
        }

        if (step.Waits is { } waits)
        {
            _host.Time.Advance(Span(waits));
            // What the sweep of every minute does by itself.
            await _host.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
            await _host.InScopeAsync(services => services.GetRequiredService<SatisfactionReminders>().RunAsync(default));
            await _host.InScopeAsync(services => services.GetRequiredService<ConventionTimer>().RunAsync(default));
        }

        if (step.Passes is { } passes)
        {
            await PassAsync(_host.Time.GetUtcNow() + Span(passes));
        }

        if (step.Edits is { } edit)
        {
            _dialogs.Change(edit);
        }

        await StaffAsync(step);
        if (step.Restarts)
        {
            var now = _host.Time.GetUtcNow();
            await StopNodeAsync();
            _host = _host.SecondNode((services, configuration) => Configure(services, configuration, _dialogs));
            _host.Time.SetUtcNow(now);
            foreach (var (name, person) in _people)
            {
                _people[name] = person.At(_host);
            }

            _person = _people[_people.First(p => p.Value.UserId == _person.UserId).Key];
        }
    }

    private async Task PassAsync(DateTimeOffset target)
    {
        for (var done = false; !done;)
        {
            var now = _host.Time.GetUtcNow().UtcDateTime;
            var (reminders, timer) = (await Reminders.NextAsync(now, default), await _host.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().NextAsync(now, default)));
            var next = timer is null || reminders < timer ? reminders : timer;
            done = next is null || next > target.UtcDateTime;
            _host.Time.SetUtcNow(done ? target : new DateTimeOffset(next!.Value, TimeSpan.Zero));
            await _host.InScopeAsync(services => services.GetRequiredService<SummonsTimer>().RunAsync(default));
            await Reminders.RunAsync(default);
        }
    }

    private ReminderSweep Reminders => _host.Services.GetRequiredService<ReminderSweep>();

    private async Task StaffAsync(Step step)
    {
        if (step.Invites is { } invite)
        {
            var role = invite.Role is { } name ? Enum.Parse<Data.Domain.Cases.Role>(name) : (Data.Domain.Cases.Role?)null;
            var invited = await _host.InScopeAsync(services => services.GetRequiredService<StaffRoster>().InviteAsync(new(role, invite.Unit, Person: invite.Person)));
            _invitation = invited.Value?.Code ?? throw new InvalidOperationException($"{_script.Title}: {invited.Error}");
        }

        if (step.Rolls is { } table)
        {
            await ImportRollAsync(table);
        }

        if (step.Leaves is { } leaver)
        {
            Assert.True((await _host.InScopeAsync(services => services.GetRequiredService<StaffRoster>().LeaveAsync(leaver))).IsSuccess);
        }

        if (step.Ends is { } ends)
        {
            var day = DateOnly.Parse(ends.On, CultureInfo.InvariantCulture);
            var posts = await _host.QueryAsync(db => db.Appointments
                .Where(post => db.People.Any(person => person.Id == post.PersonId && person.Code == ends.Person))
                .ExecuteUpdateAsync(set => set.SetProperty(post => post.To, day)));
            Assert.NotEqual(0, posts);
        }
    }

    private Activity? Message(Step step)
    {
        if (step.Redelivered)
        {
            return _last;
        }

        if (step.Taps is { } tap)
        {
            if (_noticed.FirstOrDefault(action => action.Title == Fill(tap)) is { } noticed)
            {
                var tapped = Person.Message(noticed.Text ?? (string)noticed.Value);
                tapped.Value = noticed.Type == ActionTypes.MessageBack ? noticed.Value : null;
                return tapped;
            }

            Assert.Contains(Fill(tap), _buttons);
        }

        return step switch
        {
            { Opens: not null } => new Activity { Type = ActivityTypes.Event, Name = GovBotBot.JoinEvent, Locale = step.Opens },
            { Joins: { } joined } => new Activity { Type = ActivityTypes.Event, Name = GovBotBot.JoinEvent, Value = new JsonObject { [step.Word] = joined } },
            { Long: { } length } => Person.Message(new string('水', length)),
            { Photo: { } words } => File(words, "image/jpeg", "/attachments/AAAAAAAAAAAAAAAAAAAAAA", "photo.jpg"),
            { Voice: { } words } => File(words, "audio/mp4", "/attachments/BBBBBBBBBBBBBBBBBBBBBB", "voice.m4a"),
            { Says: { } said } => Person.Message(Fill(said)),
            { Taps: { } label } => Person.Message(Fill(label)),
            _ => null,
        };
    }

    private async Task SendAsync(Activity message, Step step, int number)
    {
        var id = step.Redelivered ? _lastId! : $"s{++_messages}";
        (_last, _lastId) = (message, id);
        _turns = step.Counts ? 1 : _turns + 1;
        message.Locale = step.Opens ?? _script.Locale ?? "zh-CN";
        var result = await _person.SendsAsync(message, id);
        var where = $"{_script.Title}, step {number} ({message.Text ?? message.Name})";
        Assert.True(result.Status == (step.Redelivered ? TurnStatus.Duplicate : TurnStatus.Done), $"{where}: the turn is {result.Status}.");
        var heard = string.Join("\n\n", result.Replies.Where(r => r.Type == ActivityTypes.Message).Select(r => r.Text));
        if (result.Replies.LastOrDefault(r => r.SuggestedActions is not null) is { } offering)
        {
            _buttons = [.. offering.SuggestedActions.Actions.Select(a => a.Title)];
        }

        foreach (var wanted in step.Sees.Select(Fill))
        {
            Assert.True(heard.Contains(wanted, StringComparison.Ordinal), $"{where}: expected «{wanted}» in:\n{heard}");
        }

        foreach (var unwanted in step.Not.Select(Fill))
        {
            Assert.False(heard.Contains(unwanted, StringComparison.Ordinal), $"{where}: did not expect «{unwanted}» in:\n{heard}");
        }

        foreach (var button in step.Buttons.Select(Fill))
        {
            Assert.True(_buttons.Contains(button), $"{where}: expected the button «{button}» among {string.Join(" | ", _buttons)}");
        }

        foreach (var button in step.Without.Select(Fill))
        {
            Assert.False(_buttons.Any(shown => shown.Contains(button, StringComparison.Ordinal)), $"{where}: did not expect the button «{button}» among {string.Join(" | ", _buttons)}");
        }

        Assert.True(step.Turns is not { } most || _turns <= most, $"{where}: it took {_turns} turns, {step.Turns} at most.");
        Remember(heard);
        if (step.As is { } name)
        {
            _kept[name] = _code;
            _kept[$"{name}#"] = _number;
            _kept[$"{name}*"] = _convention;
        }
    }

    private async Task HearAsync(List<string> wanted, string where)
    {
        var user = _person.UserId;
        var all = await _host.QueryAsync(db => db.OutboxMessages
            .Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.UserId == user)).OrderBy(m => m.Id)
            .Select(m => m.Payload).ToListAsync());
        var notices = all.Skip(_heard.GetValueOrDefault(user)).Select(ActivityJson.Read).ToList();
        var heard = notices.ConvertAll(notice => notice.Text ?? "");
        _noticed = [.. notices.LastOrDefault()?.SuggestedActions?.Actions ?? []];
        _heard[user] = all.Count;
        Assert.True(
            heard.Count == wanted.Count && heard.Zip(wanted.Select(Fill)).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal)),
            $"{where}: expected to hear {string.Join(" | ", wanted)}, heard {heard.Count}:\n{string.Join("\n\n", heard)}");
        Remember(string.Join('\n', heard));
    }

    private void Remember(string heard)
    {
        _code = Code().Matches(heard).LastOrDefault()?.Value ?? _code;
        _helper = Helper().Matches(heard).LastOrDefault()?.Value ?? _helper;
        _number = Number().Matches(heard).LastOrDefault()?.Value ?? _number;
        _convention = Convention().Matches(heard).LastOrDefault()?.Value ?? _convention;
    }

    private Person Someone(string name)
    {
        if (!_people.TryGetValue(name, out var person))
        {
            person = _host.Resident(name, _script.Locale, _script.Kiosk && name == FirstPerson ? SmallDistrict.KioskId : null);
            _people[name] = person;
        }

        return person;
    }

    private string Fill(string text) => _kept.Aggregate(text, (filled, kept) => filled.Replace($"{{{kept.Key}}}", kept.Value, StringComparison.Ordinal))
        .Replace("{number}", _number, StringComparison.Ordinal)
        .Replace("{convention}", _convention, StringComparison.Ordinal)
        .Replace("{code}", _code, StringComparison.Ordinal)
        .Replace("{invitation}", _invitation, StringComparison.Ordinal)
        .Replace("{helper}", _helper, StringComparison.Ordinal)
        .Replace("{sloppy}", string.Join(' ', _invitation.Replace('0', 'o').Replace('1', 'l').Replace("-", "", StringComparison.Ordinal).ToLowerInvariant().AsEnumerable()), StringComparison.Ordinal)
        .Replace("{wrong}", text.Contains("{wrong}", StringComparison.Ordinal) ? TrackingCode.New().ToString() : "", StringComparison.Ordinal);

    private async Task ImportRollAsync(string table)
    {
        var outcome = await _host.InScopeAsync(services => services.GetRequiredService<GovBotDbContext>().WriteAsync(
            ct => services.GetRequiredService<RollImport>().StageAsync([new Sheet("roll.csv", "roll", CsvText.Lines(table))], [], withCodes: true, ct)));
        Assert.Empty(outcome.Findings);
        foreach (var (at, row) in outcome.Codes.Index())
        {
            _kept[string.Create(CultureInfo.InvariantCulture, $"vote{at + 1}")] = row.Code!;
        }
    }

    private static Activity File(string words, string type, string address, string name)
    {
        var message = Person.Message(words);
        message.Attachments = [new Attachment(type, address, name: name)];
        return message;
    }

    private static TimeSpan Span(string text)
    {
        var parts = text.Split(' ');
        var amount = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1].TrimEnd('s') switch
        {
            "minute" => TimeSpan.FromMinutes(amount),
            "hour" => TimeSpan.FromHours(amount),
            "day" => TimeSpan.FromDays(amount),
            var unit => throw new FormatException($"'{unit}' is no unit of time."),
        };
    }

    [GeneratedRegex(@"GY\d{6}-\d{4}")]
    private static partial Regex Convention();

    [GeneratedRegex(@"YJ\d{6}-\d{4}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\d)(?<!\d )\d{4} \d{4}(?! ?\d)")]
    private static partial Regex Helper();

    [GeneratedRegex(@"\b\d{4} \d{4} \d{4}\b")]
    private static partial Regex Code();
}
