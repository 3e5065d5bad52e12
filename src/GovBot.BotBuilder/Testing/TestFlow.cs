using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Throws unless the reply is the expected one.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation written down as a test: what the person says and what the bot should answer.</summary>
public class TestFlow
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    /// <summary>Starts a flow with a bot's turn.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        => (_adapter, _callback, _steps) = (adapter, callback, () => Task.CompletedTask);

    /// <summary>Starts a flow with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Goes on with a flow whose steps are given.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        => (_adapter, _callback, _steps) = (flow?._adapter, flow?._callback, getTask ?? (() => Task.CompletedTask));

    /// <summary>Goes on with a flow whose steps are already running.</summary>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>Runs the flow.</summary>
    public Task StartTestAsync() => _steps();

    /// <summary>The person says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    /// <summary>The person sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, default));
    }

    /// <summary>The person joins.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync(update, _callback, default);
    });

    /// <summary>Time passes.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    /// <summary>The bot says exactly this.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000)
        => AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot sends an activity of this type and text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            Same(expected.Type, reply.Type, description);
            if (expected.AsMessageActivity() is { } message) Same(message.Text?.Trim(), reply.AsMessageActivity()?.Text?.Trim(), description);
        },
        description,
        timeout);

    /// <summary>The bot sends an activity equal to this one in your eyes.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            if (!equalityComparer.Equals(expected, reply)) throw Wrong(description, "another activity", Text(reply));
        },
        description,
        timeout);

    /// <summary>The bot sends an activity that passes your check.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) => Then(async () =>
    {
        var reply = await NextAsync(timeout).ConfigureAwait(false)
            ?? throw new TimeoutException($"No reply within {timeout} ms: {description}");
        validateActivity(reply);
    });

    /// <summary>The bot says something that contains this.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            if (Text(reply)?.Contains(expected, StringComparison.Ordinal) != true) throw Wrong(description, $"something with '{expected}'", Text(reply));
        },
        description,
        timeout);

    /// <summary>The bot says one of these.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(Text(reply))) throw Wrong(description, string.Join("' or '", candidates), Text(reply));
            },
            description,
            timeout);
    }

    /// <summary>The bot says nothing more for a while.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextAsync(timeout).ConfigureAwait(false) is { } reply) throw Wrong(description, "no reply", Text(reply));
    });

    /// <summary>The person says something and the bot answers exactly this.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something and the bot answers with an activity of this type and text.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something and the answer passes your check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Plays a transcript: the bot's activities are expected, the others are sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>Plays a transcript and checks the bot's activities your way.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    private static bool IsReply(IActivity activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private static string Text(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static void Same(string expected, string actual, string description)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal)) throw Wrong(description, expected, actual);
    }

    private static InvalidOperationException Wrong(string description, string expected, string actual)
        => new($"{description}: expected '{expected}' but got '{actual}'.");

    private TestFlow Then(Func<Task> step)
    {
        var before = _steps;
        return new TestFlow(
            async () =>
            {
                await before().ConfigureAwait(false);
                await step().ConfigureAwait(false);
            },
            this);
    }

    private async Task<IActivity> NextAsync(uint timeout)
    {
        var clock = TimeProvider.System;
        for (var start = clock.GetTimestamp(); ;)
        {
            if (_adapter.GetNextReply() is { } reply) return reply;
            if (clock.GetElapsedTime(start).TotalMilliseconds >= timeout) return null;
            await Task.Delay(Look, clock).ConfigureAwait(false);
        }
    }
}
