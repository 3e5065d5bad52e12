using System.Text;
using GovBot.Attachments;
using GovBot.Data.Domain.Cases;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GovBot.Channels.DirectLine;

/// <summary>The activity of an upload as JSON, and its files in memory.</summary>
internal sealed record Upload(string Activity, IReadOnlyList<IncomingFile> Files) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var file in Files)
        {
            await file.Content.DisposeAsync();
        }
    }
}

/// <summary>Reads an upload: parts in any order with or without an activity, or one file as the whole body.</summary>
internal sealed class UploadReader(IOptions<DirectLineOptions> options, IOptions<AttachmentOptions> limits)
{
    private const string NoWords = """{"type":"message"}""";
    private const string ActivityPart = "activity";

    public async Task<Result<Upload>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.Value.MaxUploadBytes;
        }

        if (request.ContentLength > options.Value.MaxUploadBytes)
        {
            return new Error("attachment.too_large");
        }

        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body, cancellationToken)
                : await ReadWholeAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? new Error("attachment.too_large") : new Error("BadSyntax");
        }
    }

    private async Task<Result<Upload>> ReadPartsAsync(string boundary, Stream body, CancellationToken cancellationToken)
    {
        if (boundary.Length is 0 or > 200)
        {
            return new Error("BadSyntax");
        }

        var (activity, files, left) = (NoWords, new List<IncomingFile>(), options.Value.MaxUploadBytes);
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var disposition = Disposition(part.ContentDisposition);
            if (IsActivity(part, disposition))
            {
                if (await RequestBody.ReadTextAsync(part.Body, options.Value.MaxActivityChars, cancellationToken) is not { } json)
                {
                    return new Error("attachment.too_large");
                }

                activity = json;
            }
            else if (files.Count >= limits.Value.MaxCount)
            {
                return new Error("attachment.too_many");
            }
            else if (await FileAsync(disposition, part.Body, Math.Min(left, limits.Value.MaxBytes), cancellationToken) is { } file)
            {
                files.Add(file);
                left -= file.Content.Length;
            }
            else
            {
                return new Error("attachment.too_large");
            }
        }

        return files.Count == 0 && activity == NoWords ? new Error("attachment.empty") : new Upload(activity, files);
    }

    private async Task<Result<Upload>> ReadWholeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var disposition = Disposition(request.Headers.ContentDisposition);
        return await FileAsync(disposition, request.Body, limits.Value.MaxBytes, cancellationToken) is { } file
            ? new Upload(NoWords, [file])
            : new Error("attachment.too_large");
    }

    // The reference's own samples leave out the type.
    private static ContentDispositionHeaderValue? Disposition(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition) || ContentDispositionHeaderValue.TryParse($"form-data; {header}", out disposition)
            ? disposition
            : null;

    private static bool IsActivity(MultipartSection part, ContentDispositionHeaderValue? disposition) =>
        part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true
        || HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Equals(ActivityPart, StringComparison.OrdinalIgnoreCase);

    private static async Task<IncomingFile?> FileAsync(
        ContentDispositionHeaderValue? disposition, Stream body, long maxBytes, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
            {
                return null;
            }

            content.Write(chunk, 0, read);
        }

        content.Position = 0;
        return new IncomingFile(NameOf(disposition), content);
    }

    // Browsers send the name as plain UTF-8, others encode it.
    private static string NameOf(ContentDispositionHeaderValue? disposition)
    {
        var name = disposition?.FileNameStar is { Length: > 0 } encoded ? encoded : HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default);
        return name.HasValue ? name.Value.Normalize(NormalizationForm.FormC) : "";
    }
}
