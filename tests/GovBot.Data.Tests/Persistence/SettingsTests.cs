using GovBot.Data.Persistence;
using Microsoft.Extensions.Configuration;

namespace GovBot.Data.Tests.Persistence;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govbot-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Start_IsRefusedWithTheRemedy_WhenThereIsNoKey()
    {
        var fault = Assert.Throws<InvalidSettingException>(() => CipherKeyring.Load(Configuration(), development: false, folder));

        Assert.Equal("GovBot:Keys", fault.Setting);
        Assert.Contains("openssl rand -base64 32", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DevelopmentKey_IsMadeOnceAndReadableByTheOwnerOnly()
    {
        var first = CipherKeyring.Load(Configuration(), development: true, folder);
        var second = CipherKeyring.Load(Configuration(), development: true, folder);

        Assert.Equal("text", second.Decrypt(first.Encrypt("text")));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void FirstKey_IsTheCurrentOne()
    {
        var cipher = CipherKeyring.Load(Configuration([.. Key(0, "new", 1), .. Key(1, "old", 2)]), development: false, folder);
        var old = new PayloadCipher([new CipherKey("old", Secret(2))]);

        Assert.Equal("text", new PayloadCipher([new CipherKey("new", Secret(1))]).Decrypt(cipher.Encrypt("text")));
        Assert.Equal("text", cipher.Decrypt(old.Encrypt("text")));
    }

    [Theory]
    [InlineData("", "AAAA", "GovBot:Keys:0:Id")]
    [InlineData("a b", "AAAA", "GovBot:Keys:0:Id")]
    [InlineData("good", "AAAA", "GovBot:Keys:0:Key")]
    [InlineData("good", "not base64", "GovBot:Keys:0:Key")]
    [InlineData("good", null, "GovBot:Keys:0:Key")]
    public void Start_NamesTheSetting_WhenAKeyIsMalformed(string id, string? key, string setting)
    {
        var configuration = Configuration([new("GovBot:Keys:0:Id", id), new("GovBot:Keys:0:Key", key)]);

        Assert.Equal(setting, Assert.Throws<InvalidSettingException>(() => CipherKeyring.Load(configuration, development: true, folder)).Setting);
    }

    [Fact]
    public void Secret_IsNotInTheMessage_WhenAKeyIsMalformed()
    {
        var configuration = Configuration([new("GovBot:Keys:0:Id", "good"), new("GovBot:Keys:0:Key", "c2VjcmV0")]);

        var fault = Assert.Throws<InvalidSettingException>(() => CipherKeyring.Load(configuration, development: true, folder));

        Assert.DoesNotContain("c2VjcmV0", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_IsRefused_WhenTwoKeysHaveOneName()
    {
        var fault = Assert.Throws<InvalidSettingException>(() => CipherKeyring.Load(Configuration([.. Key(0, "k", 1), .. Key(1, "k", 2)]), development: true, folder));

        Assert.Equal("GovBot:Keys:1:Id", fault.Setting);
    }

    [Fact]
    public void Database_IsAFileInTheDataFolder_WhenNothingIsSaid()
    {
        var settings = DatabaseSettings.From(Configuration(), folder);

        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal(Path.Combine(folder, "govbot.db"), settings.SqliteFile);
        Assert.Equal("FULL", settings.Synchronous);
    }

    [Theory]
    [InlineData("GovBot:Database:Provider", "Oracle")]
    [InlineData("GovBot:Database:Provider", "7")]
    [InlineData("GovBot:Database:Synchronous", "OFF")]
    [InlineData("ConnectionStrings:GovBot", "Data Source=x.db;Cache=Shared")]
    [InlineData("ConnectionStrings:GovBot", "Data Source=:memory:")]
    [InlineData("ConnectionStrings:GovBot", "Server=tcp;Wrong=1")]
    public void Start_NamesTheSetting_WhenTheDatabaseIsMisconfigured(string setting, string value) =>
        Assert.Equal(setting, Assert.Throws<InvalidSettingException>(() => DatabaseSettings.From(Configuration([new(setting, value)]), folder)).Setting);

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("postgresql")]
    public void Start_AsksForAConnectionString_WhenThereIsAServer(string provider)
    {
        var configuration = Configuration([new("GovBot:Database:Provider", provider)]);

        Assert.Equal("ConnectionStrings:GovBot", Assert.Throws<InvalidSettingException>(() => DatabaseSettings.From(configuration, folder)).Setting);
    }

    private static KeyValuePair<string, string?>[] Key(int index, string id, byte fill) =>
        [new($"GovBot:Keys:{index}:Id", id), new($"GovBot:Keys:{index}:Key", Convert.ToBase64String(Secret(fill)))];

    private static byte[] Secret(byte fill) => [.. Enumerable.Repeat(fill, 32)];

    private static IConfiguration Configuration(params KeyValuePair<string, string?>[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
