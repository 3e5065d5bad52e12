using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GovBot.Attachments;

public static class AttachmentEndpoint
{
    /// <summary>The address of an attachment on this service; the id is the secret.</summary>
    public static string PathOf(string id) => $"/attachments/{id}";

    public static IEndpointConventionBuilder MapGovBotAttachments(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/attachments/{id}", ServeAsync);

    private static async Task<IResult> ServeAsync(string id, HttpContext http, GovBotDbContext db, IAttachmentStore store)
    {
        var cancellationToken = http.RequestAborted;
        if (!AttachmentIds.AreValid(id)
            || await db.Set<StoredAttachment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancellationToken) is not { } row)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var etag = new EntityTagHeaderValue($"\"{id}\"");
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(etag, useStrongComparison: false)))
        {
            headers.ETag = etag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await store.ReadAsync(id, cancellationToken) is not { } bytes)
        {
            return Results.NotFound();
        }

        // Pictures are ours, drawn afresh; anything else is only ever saved, never opened in the page.
        var name = row.ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : row.Name;
        return Results.Bytes(bytes, row.ContentType, name, enableRangeProcessing: false, entityTag: etag);
    }
}
