using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Answers the calls that bots make to a channel's service: each is authenticated and handed to an override.</summary>
/// <remarks>No call is answered by itself: as the SDK documents it, what a derived class does not override throws <see cref="NotImplementedException"/>, once the caller is known.</remarks>
public abstract class ChannelServiceHandlerBase
{
    /// <summary>Makes none by itself.</summary>
    protected ChannelServiceHandlerBase()
    {
    }

    /// <summary>Answers an activity.</summary>
    public async Task<ResourceResponse> HandleReplyToActivityAsync(string authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
        => await OnReplyToActivityAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, activityId, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends to the end of a conversation.</summary>
    public async Task<ResourceResponse> HandleSendToConversationAsync(string authHeader, string conversationId, Activity activity, CancellationToken cancellationToken = default)
        => await OnSendToConversationAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Replaces an activity.</summary>
    public async Task<ResourceResponse> HandleUpdateActivityAsync(string authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
        => await OnUpdateActivityAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, activityId, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Takes an activity back.</summary>
    public async Task HandleDeleteActivityAsync(string authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default)
        => await OnDeleteActivityAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, activityId, cancellationToken).ConfigureAwait(false);

    /// <summary>Who sees an activity.</summary>
    public async Task<IList<ChannelAccount>> HandleGetActivityMembersAsync(string authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default)
        => await OnGetActivityMembersAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, activityId, cancellationToken).ConfigureAwait(false);

    /// <summary>Starts a conversation.</summary>
    public async Task<ConversationResourceResponse> HandleCreateConversationAsync(string authHeader, ConversationParameters parameters, CancellationToken cancellationToken = default)
        => await OnCreateConversationAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), parameters, cancellationToken).ConfigureAwait(false);

    /// <summary>The conversations there are.</summary>
    public async Task<ConversationsResult> HandleGetConversationsAsync(string authHeader, string conversationId, string continuationToken = null, CancellationToken cancellationToken = default)
        => await OnGetConversationsAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, continuationToken, cancellationToken).ConfigureAwait(false);

    /// <summary>Who is in a conversation.</summary>
    public async Task<IList<ChannelAccount>> HandleGetConversationMembersAsync(string authHeader, string conversationId, CancellationToken cancellationToken = default)
        => await OnGetConversationMembersAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, cancellationToken).ConfigureAwait(false);

    /// <summary>One who is in a conversation.</summary>
    public async Task<ChannelAccount> HandleGetConversationMemberAsync(string authHeader, string userId, string conversationId, CancellationToken cancellationToken = default)
        => await OnGetConversationMemberAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), userId, conversationId, cancellationToken).ConfigureAwait(false);

    /// <summary>A page of those in a conversation.</summary>
    public async Task<PagedMembersResult> HandleGetConversationPagedMembersAsync(string authHeader, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
        => await OnGetConversationPagedMembersAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);

    /// <summary>Takes somebody out of a conversation.</summary>
    public async Task HandleDeleteConversationMemberAsync(string authHeader, string conversationId, string memberId, CancellationToken cancellationToken = default)
        => await OnDeleteConversationMemberAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, memberId, cancellationToken).ConfigureAwait(false);

    /// <summary>Puts what was said before into a conversation.</summary>
    public async Task<ResourceResponse> HandleSendConversationHistoryAsync(string authHeader, string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
        => await OnSendConversationHistoryAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, transcript, cancellationToken).ConfigureAwait(false);

    /// <summary>Stores a file.</summary>
    public async Task<ResourceResponse> HandleUploadAttachmentAsync(string authHeader, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
        => await OnUploadAttachmentAsync(await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false), conversationId, attachmentUpload, cancellationToken).ConfigureAwait(false);

    /// <summary>Answers an activity.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Sends to the end of a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Replaces an activity.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Takes an activity back.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task OnDeleteActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Who sees an activity.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<IList<ChannelAccount>> OnGetActivityMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Starts a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ConversationResourceResponse> OnCreateConversationAsync(ClaimsIdentity claimsIdentity, ConversationParameters parameters, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>The conversations there are.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ConversationsResult> OnGetConversationsAsync(ClaimsIdentity claimsIdentity, string conversationId, string continuationToken = null, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Who is in a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<IList<ChannelAccount>> OnGetConversationMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>One who is in a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ChannelAccount> OnGetConversationMemberAsync(ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>A page of those in a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<PagedMembersResult> OnGetConversationPagedMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Takes somebody out of a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task OnDeleteConversationMemberAsync(ClaimsIdentity claimsIdentity, string conversationId, string memberId, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Puts what was said before into a conversation.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ResourceResponse> OnSendConversationHistoryAsync(ClaimsIdentity claimsIdentity, string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    /// <summary>Stores a file.</summary>
    /// <exception cref="NotImplementedException">It is not overridden.</exception>
    protected virtual Task<ResourceResponse> OnUploadAttachmentAsync(ClaimsIdentity claimsIdentity, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    internal abstract Task<ClaimsIdentity> AuthenticateAsync(string authHeader, CancellationToken cancellationToken);
}
