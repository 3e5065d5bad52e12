using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls about conversations, over HTTP.</summary>
public class Conversations : IConversations, IServiceOperations<ConnectorClient>
{
    /// <summary>Makes the calls of a client.</summary>
    public Conversations(ConnectorClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    /// <summary>The client.</summary>
    public ConnectorClient Client { get; private set; }

    /// <summary>Starts a conversation.</summary>
    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => CallAsync<ConversationResourceResponse>(new(HttpMethod.Post, "v3/conversations", Given(parameters, nameof(parameters)), customHeaders), cancellationToken);

    /// <summary>Sends to the end of a conversation.</summary>
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(new(HttpMethod.Post, Of(conversationId), Given(activity, nameof(activity)), customHeaders), cancellationToken);

    /// <summary>Answers an activity.</summary>
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(new(HttpMethod.Post, Of(conversationId, activityId), Given(activity, nameof(activity)), customHeaders), cancellationToken);

    /// <summary>Replaces an activity.</summary>
    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(new(HttpMethod.Put, Of(conversationId, activityId), Given(activity, nameof(activity)), customHeaders), cancellationToken);

    /// <summary>Takes an activity back.</summary>
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => await CallAsync<object>(new(HttpMethod.Delete, Of(conversationId, activityId), null, customHeaders), cancellationToken).ConfigureAwait(false);

    /// <summary>Who is in a conversation.</summary>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
        => CallAsync<IList<ChannelAccount>>(new(HttpMethod.Get, $"v3/conversations/{Escaped(conversationId, nameof(conversationId))}/members", null, customHeaders), cancellationToken);

    private static string Of(string conversationId) => $"v3/conversations/{Escaped(conversationId, nameof(conversationId))}/activities";

    private static string Of(string conversationId, string activityId) => $"{Of(conversationId)}/{Escaped(activityId, nameof(activityId))}";

    private static string Escaped(string id, string name) => Uri.EscapeDataString(Given(id, name));

    private static T Given<T>(T value, string name)
        where T : class
        => value ?? throw new ArgumentNullException(name);

    private async Task<HttpOperationResponse<TBody>> CallAsync<TBody>(Call call, CancellationToken cancellationToken)
    {
        using var request = Request(call);
        await Client.Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await Client.HttpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw Refusal(request, response, text);
        return new HttpOperationResponse<TBody> { Request = request, Response = response, Body = Read<TBody>(text) };
    }

    private HttpRequestMessage Request(Call call)
    {
        // A service may name its address without the slash at the end; a path in it must stay.
        var request = new HttpRequestMessage(call.Method, new Uri(new Uri(Client.BaseUri.AbsoluteUri.TrimEnd('/') + "/"), call.Path));
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call.Body, Client.SerializationSettings.GetTypeInfo(call.Body.GetType())));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        foreach (var (name, values) in call.Headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        return request;
    }

    // Channels answer 200, 201 or 202, some of them with nothing at all.
    private TBody Read<TBody>(string text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? default : (TBody)JsonSerializer.Deserialize(text, Client.DeserializationSettings.GetTypeInfo(typeof(TBody)));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, string text)
    {
        using (response)
        {
            return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Request = new HttpRequestMessageWrapper(request, null),
                Response = new HttpResponseMessageWrapper(response, text),
                Body = Read<ErrorResponse>(text),
            };
        }
    }

    private sealed record Call(HttpMethod Method, string Path, object Body, Dictionary<string, List<string>> Headers);
}
