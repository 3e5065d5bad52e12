namespace GovBot.Channels.BotConnector;

/// <summary><c>GovBot:Connector</c>; names as in every bot of the Bot Framework.</summary>
public sealed class ConnectorOptions
{
    public const string Section = "GovBot:Connector";

    /// <summary>MultiTenant, SingleTenant or UserAssignedMSI.</summary>
    public string MicrosoftAppType { get; set; } = MultiTenant;

    /// <summary>Without it the connector is off; in Development it is open to this machine.</summary>
    public string? MicrosoftAppId { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>A PKCS#12 file instead of the password.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>Tenants whose people may try the bot with a token of its own application, as the emulator does.</summary>
    public IList<string> EmulatorTenants { get; } = [];

    /// <summary>Hosts that replies, and with them our token, may go to; <c>*.</c> for all below a name.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Hosts that people's files may be fetched from without our token, besides the service hosts; <c>*.</c> for all below a name.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>How long a message may wait for all its files; channels give up on us after some fifteen seconds.</summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one sending may take.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary><c>GovBot:PublicAddress</c>: where channels get our pictures.</summary>
    internal Uri? PublicAddress { get; set; }

    internal const string MultiTenant = "MultiTenant", SingleTenant = "SingleTenant", ManagedIdentity = "UserAssignedMSI";

    internal bool IsRegistered => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    internal bool Is(string type) => string.Equals(MicrosoftAppType, type, StringComparison.OrdinalIgnoreCase);
}
