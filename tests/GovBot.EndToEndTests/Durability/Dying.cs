using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovBot.EndToEndTests.Durability;

/// <summary>Kills its own process around the commit of the turn that heard the word. Only a test's host takes it in.</summary>
internal sealed class Dying(string point) : DbTransactionInterceptor
{
    public const string Word = "die";
    public const string BeforeCommit = "before-commit";
    public const string AfterCommit = "after-commit";

    public static bool Armed { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        DieAt(BeforeCommit);
        return new(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        DieAt(AfterCommit);
        return Task.CompletedTask;
    }

    private void DieAt(string here)
    {
        if (Armed && here == point)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
