namespace GovBot.EndToEndTests.Connector;

/// <summary>One bot for the tests of the connector; each has its own service beside it, and conversations of its own.</summary>
public sealed class ConnectorFixture : IAsyncLifetime
{
    public ServiceProcess Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await ServiceProcess.StartAsync(new Dictionary<string, string> { ["GovBot:Delivery:FirstDelay"] = "00:00:01", ["GovBot:Delivery:Lease"] = "00:00:05" });

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class ConnectorGroup : ICollectionFixture<ConnectorFixture>
{
    public const string Name = "Connector";
}
