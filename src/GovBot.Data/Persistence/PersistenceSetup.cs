using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Data.Persistence;

public static class PersistenceSetup
{
    /// <summary>
    /// Registers the scoped <see cref="GovBotDbContext"/> and a factory of it for work that needs a transaction of its own.
    /// Keys are read when first needed, so that commands without a database need none.
    /// </summary>
    public static IServiceCollection AddGovBotPersistence(this IServiceCollection services, IConfiguration configuration, bool development, string dataPath)
    {
        var settings = DatabaseSettings.From(configuration, dataPath);
        services.AddSingleton(settings);
        services.AddSingleton(_ => CipherKeyring.Load(configuration, development, dataPath));
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddSingleton<WriteGate>().AddContext<SqliteGovBotDbContext>(),
            DatabaseProvider.SqlServer => services.AddContext<SqlServerGovBotDbContext>(),
            DatabaseProvider.PostgreSql => services.AddContext<PostgreSqlGovBotDbContext>(),
            var other => throw new InvalidOperationException($"{other} has no context."),
        };
    }

    // EF's own keeps a thousand queries, fewer than we have: it would compile some of them over and over.
    private static readonly MemoryCache Compiled = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>The options of a context; the one place that names the providers.</summary>
    internal static DbContextOptionsBuilder UseGovBot(this DbContextOptionsBuilder options, DatabaseSettings settings, PayloadCipher cipher, WriteGate? gate)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new PersistenceExtension(cipher, gate));
        options.ReplaceService<IModelCacheKeyFactory, CipherModelCacheKeyFactory>();
        options.UseMemoryCache(Compiled);
        // Each host has its own cipher and gate, so a process with many hosts (tests, benchmarks) has many providers; EF would throw at the twentieth.
        options.ConfigureWarnings(warnings => warnings
            .Log(CoreEventId.ManyServiceProvidersCreatedWarning)
            // A test compares the model with its migrations; to compare them at each start takes half a second.
            .Ignore(RelationalEventId.PendingModelChangesWarning));
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqlitePragmas(settings.Synchronous)),
            DatabaseProvider.SqlServer => options.UseSqlServer(settings.ConnectionString),
            DatabaseProvider.PostgreSql => options.UseNpgsql(settings.ConnectionString),
            var other => throw new InvalidOperationException($"{other} has no provider."),
        };
    }

    private static IServiceCollection AddContext<TContext>(this IServiceCollection services)
        where TContext : GovBotDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) => options.UseGovBot(
            provider.GetRequiredService<DatabaseSettings>(),
            provider.GetRequiredService<PayloadCipher>(),
            provider.GetService<WriteGate>()));
        services.AddSingleton<IDbContextFactory<GovBotDbContext>, ContextFactory<TContext>>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<GovBotDbContext>>().CreateDbContext());
        return services;
    }

    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<GovBotDbContext>
        where TContext : GovBotDbContext
    {
        public GovBotDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
