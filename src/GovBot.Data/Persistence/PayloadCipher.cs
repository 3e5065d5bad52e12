using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GovBot.Data.Persistence;

/// <summary>
/// Encrypts personal data at rest with AES-256-GCM. A value names its key, so keys rotate: the first key encrypts, all of them decrypt.
/// Layout: version 1, length of the key id, key id, nonce (12), tag (16), ciphertext.
/// </summary>
public sealed class PayloadCipher
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] header;
    private readonly byte[] currentKey;
    private readonly byte[] lookupKey;
    private readonly Dictionary<string, byte[]> keys;
    private readonly IReadOnlyList<CipherKey> secrets;

    /// <param name="keys">The current key first. The last one also makes the look-up hashes, which must stay findable: never remove it.</param>
    public PayloadCipher(IReadOnlyList<CipherKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count);
        this.keys = keys.ToDictionary(key => key.Id, key => Derive(key, "GovBot payload"), StringComparer.Ordinal);
        secrets = keys;
        currentKey = this.keys[keys[0].Id];
        lookupKey = Derive(keys[^1], "GovBot lookup");
        Fingerprint = Convert.ToHexString(SHA256.HashData([.. keys.SelectMany(key => (byte[])[.. Encoding.ASCII.GetBytes(key.Id), 0, .. this.keys[key.Id]]), .. lookupKey]));
        header = [Version, (byte)keys[0].Id.Length, .. Encoding.ASCII.GetBytes(keys[0].Id)];
    }

    /// <summary>The same for ciphers of the same keys; tells nothing about them.</summary>
    internal string Fingerprint { get; }

    public byte[] Encrypt(string plaintext)
    {
        ArgumentNullException.ThrowIfNull(plaintext);
        return EncryptBytes(Encoding.UTF8.GetBytes(plaintext));
    }

    public byte[] EncryptBytes(ReadOnlySpan<byte> bytes)
    {
        var value = new byte[header.Length + NonceSize + TagSize + bytes.Length];
        header.CopyTo(value, 0);
        var nonce = value.AsSpan(header.Length, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        // An AesGcm must not be shared between threads, and making one is cheaper than keeping one per thread alive.
        using var aes = new AesGcm(currentKey, TagSize);
        aes.Encrypt(nonce, bytes, value.AsSpan(header.Length + NonceSize + TagSize), value.AsSpan(header.Length + NonceSize, TagSize), header);
        return value;
    }

    public string Decrypt(byte[] value) => Encoding.UTF8.GetString(DecryptBytes(value));

    public byte[] DecryptBytes(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length < 2 || value[0] != Version || value.Length < 2 + value[1] + NonceSize + TagSize)
            throw new CryptographicException("The column does not hold an encrypted value.");
        var head = value.AsSpan(0, 2 + value[1]);
        var id = Encoding.ASCII.GetString(head[2..]);
        if (!keys.TryGetValue(id, out var key))
            throw new CryptographicException($"A value was encrypted with the key '{id}', which is not in GovBot:Keys. Add it back below the current one.");
        var body = value.AsSpan(head.Length);
        var plaintext = new byte[body.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(body[..NonceSize], body[(NonceSize + TagSize)..], body.Slice(NonceSize, TagSize), plaintext, head);
        return plaintext;
    }

    /// <summary>Keyed hash (43 characters) to find a phone number or a tracking code by; the caller brings it to one spelling first.</summary>
    public string LookupHash(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Base64Url.EncodeToString(HMACSHA256.HashData(lookupKey, Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>Keys for another purpose than the database, the current one first, so that what they signed outlives a rotation.</summary>
    public IReadOnlyList<CipherKey> DeriveKeys(string purpose) => [.. secrets.Select(key => new CipherKey(key.Id, Derive(key, purpose)))];

    private static byte[] Derive(CipherKey key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, 32, info: Encoding.ASCII.GetBytes(purpose));
}

/// <summary>A key of <c>GovBot:Keys</c>.</summary>
/// <param name="Id">Written into every value; 1 to 32 letters, digits, <c>-</c> or <c>_</c>.</param>
/// <param name="Secret">32 random bytes.</param>
public sealed record CipherKey(string Id, byte[] Secret);
