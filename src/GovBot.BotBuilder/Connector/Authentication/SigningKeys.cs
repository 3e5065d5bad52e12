using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An issuer's keys as its metadata describes them: kept for a day, read again when a token names one we have not seen, and kept when they cannot be read.</summary>
/// <remarks>Not the library's ConfigurationManager: it refreshes behind the caller's back, so the first tokens after a change of keys would be refused.</remarks>
internal sealed class SigningKeys(HttpClient httpClient, string metadataUrl, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // Who sends made-up key ids must not make us ask the issuer each time.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1);
    private KeySet _set;
    private DateTimeOffset _triedAt;

    public async Task<KeySet> GetAsync()
    {
        var set = _set;
        return set is not null && time.GetUtcNow() - set.ReadAt < Life ? set : await RefreshAsync(set).ConfigureAwait(false);
    }

    /// <summary>Newer keys than these, or these when there are none or it is too soon to ask.</summary>
    public async Task<KeySet> RefreshAsync(KeySet seen)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!ReferenceEquals(_set, seen) || (_set is not null && time.GetUtcNow() - _triedAt < Pause)) return _set;
            _triedAt = time.GetUtcNow();
            return _set = await ReadAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or TaskCanceledException or InvalidOperationException or ArgumentException)
        {
            return _set ?? throw new InvalidOperationException("The issuer's keys cannot be read.", fault);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<KeySet> ReadAsync()
    {
        var retriever = new HttpDocumentRetriever(httpClient) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, retriever, CancellationToken.None).ConfigureAwait(false);
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in configuration.JsonWebKeySet?.Keys ?? [])
        {
            if (key.Kid is not null && key.AdditionalData.TryGetValue("endorsements", out var value)) endorsements[key.Kid] = Words(value);
        }

        return new KeySet([.. configuration.SigningKeys], endorsements, time.GetUtcNow());
    }

    private static HashSet<string> Words(object value) => value switch
    {
        string one => [one],
        JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(word => word.ToString())],
        IEnumerable many => [.. many.Cast<object>().Select(word => word?.ToString()).OfType<string>()],
        _ => [],
    };
}

/// <summary>What was read at one time.</summary>
internal sealed record KeySet(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, HashSet<string>> Endorsements, DateTimeOffset ReadAt);
