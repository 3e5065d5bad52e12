using GovBot.BotBuilder.Tests.Own.Connector;
using GovBot.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovBot.Tests.Connector.Own;

/// <summary>The same with a registered bot, so that everybody has to prove who they are, and with whoever vouches for them on this machine, too.</summary>
public sealed class RegisteredHost : ConnectorHost
{
    private readonly Dictionary<string, string?> _others;

    public RegisteredHost()
        : this(null)
    {
    }

    internal RegisteredHost(Dictionary<string, string?>? others) => _others = others ?? [];

    public const string Tenant = "33333333-3333-3333-3333-333333333333";

    // What the token library keeps, it keeps for the whole process.
    public string App { get; } = Guid.NewGuid().ToString();

    internal FakeIssuer Channels { get; private set; } = null!;

    internal FakeIssuer People { get; private set; } = null!;

    internal FakeTokenService Tokens { get; private set; } = null!;

    protected override Dictionary<string, string?> Settings => new(Usual().Where(pair => !_others.ContainsKey(pair.Key)).Concat(_others));

    private Dictionary<string, string?> Usual() => new()
    {
        ["GovBot:Connector:MicrosoftAppId"] = App,
        ["GovBot:Connector:MicrosoftAppPassword"] = "the secret",
        ["GovBot:Connector:EmulatorTenants:0"] = Tenant,
        ["GovBot:Connector:ToBotFromChannelOpenIdMetadataUrl"] = Channels.MetadataUrl,
        ["GovBot:Connector:ToBotFromEmulatorOpenIdMetadataUrl"] = People.MetadataUrl,
        ["GovBot:Connector:ToChannelFromBotLoginUrl"] = Tokens.LoginUrl,
        ["GovBot:Connector:ValidateAuthority"] = "false",
    };

    public override async Task InitializeAsync()
    {
        (Channels, People, Tokens) = (await FakeIssuer.StartAsync("emulator", "msteams"), await FakeIssuer.StartAsync(), await FakeTokenService.StartAsync());
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Channels.DisposeAsync();
        await People.DisposeAsync();
        await Tokens.DisposeAsync();
    }

    /// <summary>Somebody whose channel proves every message.</summary>
    internal ChannelPerson Proved(string name) => new(this, name, "emulator") { Authorization = "Bearer " + Channels.Sign(Claims(Channel.Url)) };

    /// <summary>What a channel's token says.</summary>
    public Dictionary<string, object> Claims(string service) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = App,
        ["serviceurl"] = service,
        ["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
    };

    /// <summary>Tries again what failed, once its pause is over.</summary>
    public async Task LaterAsync(TimeSpan pause)
    {
        Time.Advance(pause);
        await Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);
    }

    protected override void Configure(IServiceCollection services) =>
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => Tokens.Handler());
}
