using GovBot.Attachments;
using GovBot.Data.Persistence;
using GovBot.Delivery;
using GovBot.Forms;
using GovBot.Text;
using GovBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GovBot.Tests.Hosting;

/// <summary>
/// A node without HTTP: people talk to any bot through the real TurnRunner, with inbox, commit and outbox, on a real database.
/// State is serialised between turns, so unsaveable state fails at once.
/// </summary>
public sealed class BotHost : IAsyncDisposable
{
    public const string Channel = "test";
    private readonly ServiceProvider _services;
    private int _people;

    private BotHost(TestDatabase database, Action<IServiceCollection, IConfiguration> configure)
    {
        Database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).AddInMemoryCollection([new("GovBot:DialogsPath", RepositoryDialogs.Root)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(Time);
        services.AddGovBotPersistence(configuration, development: true, database.DataPath);
        services.AddSingleton(TestDatabase.Cipher);
        services.AddGovBotTurns(configuration).AddGovBotDelivery(configuration).AddGovBotAttachments(configuration, database.DataPath);
        services.AddActivityLogSender(Channel);
        services.AddSingleton<TextCatalog>();
        services.TryAddSingleton<IDialogsSource>(new FewTexts());
        configure(services, configuration);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Moves only when told to. Starts on a Monday at nine in Shanghai; in UTC, as the system's own clock tells it.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    internal TestDatabase Database { get; }

    /// <summary>A host around the bot that <paramref name="configure"/> registers.</summary>
    public static async Task<BotHost> StartAsync(Action<IServiceCollection, IConfiguration> configure, bool onPostgreSql = false) =>
        new(await TestDatabase.CreateAsync(onPostgreSql), configure);

    /// <summary>A host around a few lines of bot.</summary>
    public static Task<BotHost> StartAsync(BotCallbackHandler bot) => StartAsync((services, _) => services.AddSingleton<IBot>(new LambdaBot(bot)));

    /// <summary>Another node on the same database.</summary>
    public BotHost SecondNode(Action<IServiceCollection, IConfiguration> configure) => new(Database, (services, configuration) =>
    {
        services.AddSingleton<NotOwner>();
        configure(services, configuration);
    });

    public Person Resident(string name, string? locale = null, long? kioskId = null) => new(this, name, ++_people, locale, kioskId);

    /// <summary>Sends the notices that are due.</summary>
    public Task<int> DeliverAsync() => Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);

    /// <summary>Goes on to the same time of day, so many working days later.</summary>
    public void AdvanceWorkingDays(int days)
    {
        var calendar = Services.GetRequiredService<IDialogsSource>().Current.Calendar;
        while (days > 0)
        {
            Time.Advance(TimeSpan.FromDays(1));
            days -= calendar.IsWorkingDay(DateOnly.FromDateTime(Time.GetUtcNow().AddHours(8).DateTime)) ? 1 : 0;
        }
    }

    /// <summary>Runs something in a scope of its own, as an endpoint or a job would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<GovBotDbContext, Task<T>> query) => InScopeAsync(s => query(s.GetRequiredService<GovBotDbContext>()));

    public async ValueTask DisposeAsync()
    {
        var owner = Services.GetService<NotOwner>() is null;
        await _services.DisposeAsync();
        if (owner)
        {
            await Database.DisposeAsync();
        }
    }

    private sealed class NotOwner;

    private sealed class LambdaBot(BotCallbackHandler bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => bot(turnContext, cancellationToken);
    }

    /// <summary>The turns' own sentences, where a test needs no others.</summary>
    private sealed class FewTexts : IDialogsSource
    {
        public DialogsData Current { get; } = (DialogsData)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(DialogsData))
            with { Texts = new TextSnapshot(Say("失败"), Say("failed")) };

        private static Dictionary<string, string> Say(string word) => new()
        {
            ["turn.failed"] = word + " {reference}",
            ["turn.parked"] = word + word + " {reference}",
        };
    }
}
