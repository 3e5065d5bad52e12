namespace GovBot.Channels.DirectLine;

/// <summary>These endpoints go by cookies: a page of another host must not make a browser use them.</summary>
internal sealed class OwnPagesOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var origin = context.HttpContext.Request.Headers.Origin.ToString();
        return origin.Length == 0 || ConversationAccess.IsOwn(context.HttpContext, origin)
            ? next(context)
            : ValueTask.FromResult<object?>(DirectLineError.Forbidden("For the pages of this service only"));
    }
}
