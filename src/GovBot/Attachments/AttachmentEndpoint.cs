using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GovBot.Attachments;

public static class AttachmentEndpoint
{
    /// <summary>The address of an attachment on this service; the id is the secret.</summary>
    public static string PathOf(string id) => $"/attachments/{id}";

    /// <summary>What stands behind a picture's address to get it small.</summary>
    public const string Small = "small";

    public static IEndpointConventionBuilder MapGovBotAttachments(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/attachments");
        files.MapGet("/{id}", (string id, HttpContext http, GovBotDbContext db, IAttachmentStore store) => ServeAsync(id, null, http, db, store));
        files.MapGet($"/{{id}}/{Small}", (string id, HttpContext http, GovBotDbContext db, IAttachmentStore store, IOptions<AttachmentOptions> options) =>
            ServeAsync(id, options.Value.ThumbnailEdge, http, db, store));
        return files;
    }

    private static async Task<IResult> ServeAsync(string id, int? edge, HttpContext http, GovBotDbContext db, IAttachmentStore store)
    {
        var cancellationToken = http.RequestAborted;
        if (!AttachmentIds.AreValid(id)
            || await db.Set<StoredAttachment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancellationToken) is not { } row
            || (edge is not null && !IsPicture(row)))
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var etag = new EntityTagHeaderValue(edge is null ? $"\"{id}\"" : $"\"{id}-{edge}\"");
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(etag, useStrongComparison: false)))
        {
            headers.ETag = etag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await store.ReadAsync(id, cancellationToken) is not { } bytes)
        {
            return Results.NotFound();
        }

        // Made as it is asked for, and kept by the browser: a second copy would have to be erased, too.
        if (edge is { } most)
        {
            return Pictures.Thumbnail(bytes, most) is { } small ? Results.Bytes(small, "image/jpeg", entityTag: etag) : Results.NotFound();
        }

        // Pictures are ours, drawn afresh; anything else is only ever saved, never opened in the page.
        var name = IsPicture(row) ? null : row.Name;
        // Players on telephones ask for a recording piece by piece.
        return Results.Bytes(bytes, row.ContentType, name, enableRangeProcessing: row.ContentType.StartsWith("audio/", StringComparison.Ordinal), entityTag: etag);
    }

    private static bool IsPicture(StoredAttachment row) => row.ContentType.StartsWith("image/", StringComparison.Ordinal);
}
