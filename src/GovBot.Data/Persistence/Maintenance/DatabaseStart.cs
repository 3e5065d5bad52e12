using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Data.Persistence.Maintenance;

/// <summary>Makes sure, before anything is served, that the database can be used by this process.</summary>
public static class DatabaseStart
{
    /// <summary>
    /// On SQLite makes the file ours and migrates it; on a server only checks, since there <c>db migrate</c> does it.
    /// Throws <see cref="DatabaseInUseException"/>, <see cref="SchemaMismatchException"/> or <see cref="InvalidSettingException"/>, whose messages are for the operator.
    /// Dispose what it returns when the service has stopped.
    /// </summary>
    public static async Task<IDisposable?> PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var file = services.GetRequiredService<DatabaseSettings>().SqliteFile;
        var inUse = file is null ? null : DatabaseInUse.Take(file);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GovBotDbContext>();
            if (inUse is not null)
                await SchemaMigrator.MigrateAsync(db, cancellationToken).ConfigureAwait(false);
            else
                await SchemaCheck.EnsureAsync(db, cancellationToken).ConfigureAwait(false);
            await EnsureReadableAsync(db, cancellationToken).ConfigureAwait(false);
            return inUse;
        }
        catch
        {
            inUse?.Dispose();
            throw;
        }
    }

    /// <summary>Begins to build the model, which takes a second, beside other work. What is wrong with the database is said when it is prepared.</summary>
    public static void BeginModel(this IServiceProvider services) => Task.Run(async () =>
    {
        await using var scope = services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<GovBotDbContext>().Model;
    }).ContinueWith(failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    /// <summary>With the wrong keys every turn would fail; better nobody is let in.</summary>
    private static async Task EnsureReadableAsync(GovBotDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            // The oldest too: it needs the key that was first.
            var documents = db.StateDocuments.AsNoTracking();
            await documents.OrderBy(document => document.UpdatedAt).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            await documents.OrderByDescending(document => document.UpdatedAt).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CryptographicException fault)
        {
            throw new InvalidSettingException("GovBot:Keys", $"the database cannot be read with these keys ({fault.Message})", "Configure the keys it was written with.");
        }
    }
}
