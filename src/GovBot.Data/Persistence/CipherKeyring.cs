using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace GovBot.Data.Persistence;

/// <summary>Reads the keys of <c>GovBot:Keys</c>; in Development, where none are configured, makes one under the data folder.</summary>
public static partial class CipherKeyring
{
    private const string Setting = "GovBot:Keys";
    private const int SecretSize = 32;

    public static PayloadCipher Load(IConfiguration configuration, bool development, string dataPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var entries = configuration.GetSection(Setting).GetChildren().ToList();
        if (entries.Count > 0)
            return new PayloadCipher(Validated(entries.Select(entry => (entry.Path, entry["Id"], entry["Key"]))));
        if (development)
            return new PayloadCipher(Validated([DevelopmentKey(Path.Combine(dataPath, "keys"))]));
        throw new InvalidSettingException(Setting, "no key to encrypt personal data with.",
            "Set GovBot:Keys:0:Id to a name and GovBot:Keys:0:Key to 32 random bytes in base64 (openssl rand -base64 32), the same on every node, and keep a copy: without it the data is lost.");
    }

    private static List<CipherKey> Validated(IEnumerable<(string Place, string? Id, string? Key)> entries)
    {
        var keys = new List<CipherKey>();
        foreach (var (place, id, key) in entries)
        {
            if (id is null || !IdPattern().IsMatch(id))
                throw new InvalidSettingException($"{place}:Id", "not a key's name.", "Use 1 to 32 letters, digits, - or _.");
            if (keys.Exists(other => other.Id == id))
                throw new InvalidSettingException($"{place}:Id", $"'{id}' is there twice.", "Give each key a name of its own; values remember it.");
            var secret = new byte[SecretSize];
            if (!Convert.TryFromBase64String(key ?? "", secret, out var length) || length != SecretSize)
                throw new InvalidSettingException($"{place}:Key", "not 32 bytes in base64.", "Make one with: openssl rand -base64 32");
            keys.Add(new CipherKey(id, secret));
        }

        return keys;
    }

    private static (string Place, string Id, string Key) DevelopmentKey(string folder)
    {
        const string id = "development";
        var file = Path.Combine(folder, $"{id}.key");
        Directory.CreateDirectory(folder);
        if (!File.Exists(file))
            WriteNew(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretSize)));
        return (file, id, File.ReadAllText(file).Trim());
    }

    private static void WriteNew(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.WriteLine(text);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,32}$")]
    private static partial Regex IdPattern();
}
