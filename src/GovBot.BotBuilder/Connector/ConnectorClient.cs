using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel's service over HTTP.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    /// <summary>Makes one for a service.</summary>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(credentials, customHttpClient, disposeHttpClient)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
    }

    /// <summary>Makes one whose service is said later.</summary>
    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
        Credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));
        Conversations = new Conversations(this);
    }

    /// <summary>The service's address, with or without a slash at its end.</summary>
    public Uri BaseUri { get; set; } = new("https://api.botframework.com");

    /// <summary>How bodies are written.</summary>
    public JsonSerializerOptions SerializationSettings { get; } = BotJson.Options;

    /// <summary>How bodies are read.</summary>
    public JsonSerializerOptions DeserializationSettings { get; } = BotJson.Options;

    /// <summary>What proves who the bot is.</summary>
    public ServiceClientCredentials Credentials { get; private set; }

    /// <summary>The calls about conversations.</summary>
    public virtual IConversations Conversations { get; private set; }
}
