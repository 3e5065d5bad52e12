using System.Net;
using System.Security.Claims;
using GovBot.Delivery;
using GovBot.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace GovBot.Channels.BotConnector;

/// <summary>Sends replies and notices to a channel's service, by what the person's last message said of the way there.</summary>
internal sealed class ConnectorSender(
    IServiceScopeFactory scopes, BotFrameworkAuthentication trust, ServiceHosts hosts, IOptions<ConnectorOptions> options, TimeProvider time) : IChannelSender
{
    public string ChannelId => ConnectorTranslator.Family;

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var reference = await ReferenceAsync(message, cancellationToken);
        var activity = ConnectorTranslator.Write(message.Activity, reference, options.Value.PublicAddress);
        // Checked again before our token is attached: the list may have become shorter since.
        if (!hosts.Allows(activity.ServiceUrl))
        {
            throw new DeliveryException("host: the service address is not among GovBot:Connector:ServiceHosts", retryable: false);
        }

        using var patience = new CancellationTokenSource(options.Value.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await SendAsync(activity, either.Token);
            return SendOutcome.Sent;
        }
        catch (ErrorResponseException refusal)
        {
            throw Judge(refusal);
        }
        catch (ThrottleException limited)
        {
            throw new DeliveryException("token: asked to come again later", retryable: true, limited.RetryParams?.RetryAfter);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException("timeout: the service did not answer", retryable: true);
        }
    }

    private async Task SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var us = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, options.Value.MicrosoftAppId ?? "")]);
        using var client = await trust.CreateConnectorFactory(us).CreateAsync(activity.ServiceUrl, trust.GetOriginatingAudience(), cancellationToken);
        await (activity.ReplyToId is { Length: > 0 } to
            ? client.Conversations.ReplyToActivityAsync(activity.Conversation.Id, to, activity, cancellationToken)
            : client.Conversations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken));
    }

    private async Task<Activity> ReferenceAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var facts = message.Conversation;
        var conversation = await scope.ServiceProvider.GetRequiredService<Turns.Conversations>().FindAsync(facts.ChannelId, facts.ExternalId, cancellationToken);
        return conversation?.Reference is { } json
            ? ActivityJson.Read(json)
            : throw new DeliveryException("reference: nothing is known of the way to this person", retryable: false);
    }

    private DeliveryException Judge(ErrorResponseException refusal)
    {
        var status = refusal.Response?.StatusCode ?? HttpStatusCode.InternalServerError;
        // 401: our token may just have run out or our key been changed; 412 is how some channels say "not now".
        var retryable = (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed;
        return new DeliveryException($"service: answered {(int)status}", retryable, RetryAfter(refusal));
    }

    private TimeSpan? RetryAfter(ErrorResponseException refusal)
    {
        if (refusal.Response?.Headers.TryGetValue("Retry-After", out var values) != true || !System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(values!.FirstOrDefault(), out var after))
        {
            return null;
        }

        return after.Delta ?? (after.Date - time.GetUtcNow());
    }
}
