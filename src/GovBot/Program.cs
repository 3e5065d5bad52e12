using GovBot.Cli;
using GovBot.Data.Persistence.Maintenance;
using GovBot.Demo;
using GovBot.Hosting;

return await StartGuard.RunAsync(args, async builder =>
{
    var asksForCommand = CommandLine.Asks(args);
    builder.AddGovBot(quiet: asksForCommand, withoutData: CommandLine.NeedsNoData(args));
    await using var app = builder.Build();
    if (asksForCommand)
        return await CommandLine.RunAsync(app.Services, args);

    app.CheckSettings();
    using var database = await app.Services.PrepareDatabaseAsync();
    await app.Services.PrepareDemoAsync();
    app.MapGovBot();
    await app.RunAsync();
    return 0;
});
