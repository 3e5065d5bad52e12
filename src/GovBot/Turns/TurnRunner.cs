using System.Data.Common;
using System.Diagnostics;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovBot.Turns;

/// <summary>
/// Lines up the messages of a conversation and runs each one's turn; a version conflict reruns it in a fresh scope, a failure
/// tells the person.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes, TurnSignals signals, TurnLeases leases, IOptions<TurnOptions> options, ILogger<TurnRunner> logger) : ITurnRunner
{
    private readonly KeyedGate _queue = new();

    public async Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var turn = await _queue.EnterAsync(request.ConversationId, cancellationToken);
        using var span = TurnTelemetry.Start();
        var started = Stopwatch.GetTimestamp();
        var result = await RunLeasedAsync(request, cancellationToken);
        TurnTelemetry.Finished(span, result.Status, Stopwatch.GetElapsedTime(started));
        return result;
    }

    /// <summary>For a stored message that ended the process twice: tells the person, never tries again.</summary>
    internal async Task<TurnResult> ParkAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        using var turn = await _queue.EnterAsync(request.ConversationId, cancellationToken);
        return await FailAsync(request, new InvalidOperationException("The process ended twice during this message's turn."), cancellationToken);
    }

    private async Task<TurnResult> RunLeasedAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var lease = await leases.TakeAsync(request.ConversationId, cancellationToken);
        try
        {
            return await RunWithRerunsAsync(request, cancellationToken);
        }
        finally
        {
            await leases.ReleaseAsync(request.ConversationId, lease);
        }
    }

    private async Task<TurnResult> RunWithRerunsAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(request, cancellationToken);
            }
            catch (ConversationClosedException)
            {
                return new(TurnStatus.Closed, string.Empty, null, []);
            }
            catch (Exception conflict) when (tries < options.Value.MaxTries && (DatabaseFaults.IsConflict(conflict) || DatabaseFaults.IsDuplicate(conflict)))
            {
                LogRerun(request.ConversationId, tries, conflict);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                return await FailAsync(request, fault, cancellationToken);
            }
        }
    }

    private async Task<TurnResult> TryAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        var attempt = scope.ServiceProvider.GetRequiredService<TurnAttempt>();
        try
        {
            var result = await attempt.RunAsync(request, cancellationToken);
            signals.Committed(request.ConversationId, attempt.LastSeq, attempt.HasNotices);
            return result;
        }
        catch (Exception fault) when (IsOfTheBot(fault) && attempt.BotEnded.IsCompleted)
        {
            // What tripped over half a change of somebody else is no fault: it is done again with the whole of it.
            if (await scope.ServiceProvider.GetRequiredService<GovBotDbContext>().IsStaleAsync(cancellationToken))
            {
                throw new DbUpdateConcurrencyException("What the turn had read has changed meanwhile.", fault);
            }

            throw;
        }
        finally
        {
            var left = LeaveAsync(scope, attempt.BotEnded);
            if (attempt.BotEnded.IsCompleted)
            {
                await left;
            }
        }
    }

    // A database that fails is not asked again.
    private static bool IsOfTheBot(Exception fault) => fault is not (ConversationClosedException or OperationCanceledException or DbException or DbUpdateException);

    // A bot that hangs keeps its scope: a pooled context must not go to another turn while it is still in its hands.
    private static async Task LeaveAsync(AsyncServiceScope scope, Task botEnded)
    {
        await botEnded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await scope.DisposeAsync();
    }

    private async Task<TurnResult> FailAsync(TurnRequest request, Exception fault, CancellationToken cancellationToken)
    {
        var reference = TurnFailures.NewReference();
        LogFailure(request.ConversationId, reference, fault);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var failures = scope.ServiceProvider.GetRequiredService<TurnFailures>();
                var result = await failures.RecordAsync(request, reference, cancellationToken);
                signals.Committed(request.ConversationId, failures.LastSeq, request.RepliesByOutbox);
                return result;
            }
            catch (ConversationClosedException)
            {
                return new(TurnStatus.Closed, string.Empty, null, []);
            }
            catch (Exception conflict) when (tries < options.Value.MaxTries && (DatabaseFaults.IsConflict(conflict) || DatabaseFaults.IsDuplicate(conflict)))
            {
                LogRerun(request.ConversationId, tries, conflict);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Turn of conversation {ConversationId} met another commit on try {Tries}; running it again")]
    private partial void LogRerun(long conversationId, int tries, Exception conflict);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn of conversation {ConversationId} failed; the person was given reference {Reference}")]
    private partial void LogFailure(long conversationId, string reference, Exception fault);
}
