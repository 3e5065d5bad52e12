using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovBot.Data.Tests.Persistence;

/// <summary>One database with the services around it, as the application registers them.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public static readonly (string Id, string Key) FirstKey = ("first", Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()));

    private readonly ServiceProvider services;

    public TestDatabase(Dictionary<string, string?> settings)
    {
        Settings = new Dictionary<string, string?>(settings);
        Settings.TryAdd("GovBot:Keys:0:Id", FirstKey.Id);
        Settings.TryAdd("GovBot:Keys:0:Key", FirstKey.Key);
        services = new ServiceCollection()
            .AddGovBotPersistence(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(), development: false, Path.GetTempPath())
            .BuildServiceProvider(validateScopes: true);
    }

    public IServiceProvider Services => services;

    public Dictionary<string, string?> Settings { get; }

    public DatabaseSettings Database => services.GetRequiredService<DatabaseSettings>();

    /// <summary>A context of its own, as every turn and job has.</summary>
    public GovBotDbContext NewContext() => services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<GovBotDbContext>>().CreateDbContext();

    public async Task MigrateAsync()
    {
        await using var db = NewContext();
        await SchemaMigrator.MigrateAsync(db);
    }

    public async Task DropAsync()
    {
        await using var db = NewContext();
        await db.Database.EnsureDeletedAsync();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
