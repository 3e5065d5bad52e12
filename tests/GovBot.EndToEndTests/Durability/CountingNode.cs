using GovBot.Attachments;
using GovBot.Channels.DirectLine;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Persistence;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Delivery;
using GovBot.Forms;
using GovBot.Kiosks;
using GovBot.Text;
using GovBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovBot.EndToEndTests.Durability;

/// <summary>The real Direct Line, turns and SQLite in a process of their own, around a bot whose effect shows when it is doubled or lost.</summary>
internal static class CountingNode
{
    public static async Task<int> Main(string[] args)
    {
        var (dataPath, url, point) = (args[0], args[1], args.ElementAtOrDefault(2));
        var builder = WebApplication.CreateBuilder(["--urls", url]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        foreach (var limit in new[] { "Messages", "Reads", "Tokens", "Address" })
        {
            builder.Configuration[$"GovBot:Limits:{limit}:Burst"] = "1000000";
        }

        AddServices(builder.Services, builder.Configuration, dataPath);
        if (point is not null)
        {
            builder.Services.ConfigureDbContext<SqliteGovBotDbContext>(options => options.AddInterceptors(new Dying(point)));
        }

        await using var app = builder.Build();
        using var database = await app.Services.PrepareDatabaseAsync();
        app.UseDirectLine();
        app.MapDirectLine();
        app.MapGet("/healthz/live", () => Results.Ok());
        await app.RunAsync();
        return 0;
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration, string dataPath)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddGovBotPersistence(configuration, development: true, dataPath);
        services.AddGovBotTurns(configuration).AddGovBotDelivery(configuration).AddGovBotAttachments(configuration, dataPath);
        services.AddDirectLine(configuration);
        services.AddSingleton<IKioskRegistry, NoKiosks>().AddSingleton<IDialogsSource, NoTexts>().AddSingleton<TextCatalog>();
        services.AddScoped<IBot, CountingBot>();
    }

    private sealed class CountingBot(ConversationState state) : IBot
    {
        private readonly IStatePropertyAccessor<List<string>> _heard = state.CreateProperty<List<string>>("heard");

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            if (turnContext.Activity.Type != "message")
            {
                return;
            }

            var heard = await _heard.GetAsync(turnContext, () => [], cancellationToken);
            heard.Add(turnContext.Activity.Text);
            Dying.Armed = turnContext.Activity.Text == Dying.Word;
            await turnContext.SendActivityAsync(string.Join(',', heard), cancellationToken: cancellationToken);
        }
    }

    private sealed class NoKiosks : IKioskRegistry
    {
        public Task<Result<string>> EnrolAsync(string code, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<KioskDevice?> FindAsync(string deviceSecret, CancellationToken cancellationToken) => Task.FromResult<KioskDevice?>(null);
    }

    // No turn of this bot fails, so none of the texts is ever asked for.
    private sealed class NoTexts : IDialogsSource
    {
        public DialogsData Current => throw new NotSupportedException();
    }
}
