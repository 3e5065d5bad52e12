using System.Text.Json;

namespace GovBot.Tests.Hosting;

/// <summary>What the bot hands the pages beside its words.</summary>
public sealed class WhatThePageDrawsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("https://govbot.example")]
    public async Task Receipt_NamesAPage_OnlyWherePhonesCanReachOne(string? address)
    {
        await using var service = await Public.StartAsync(address);
        var chat = await service.StartChatAsync();
        foreach (var said in new[] { "楼道灯不亮，请来修一下", "安和一村3号楼", "没有危险", "跳过", "跳过", "提交" })
        {
            (await chat.SayAsync(said)).EnsureSuccessStatusCode();
        }

        var receipt = (await chat.ReadAsync()).Activities.Select(Extras).OfType<JsonElement>().Single(e => e.TryGetProperty("receipt", out _)).GetProperty("receipt");
        var code = receipt.GetProperty("code").GetString();
        Assert.StartsWith("<svg", receipt.GetProperty("qrSvg").GetString(), StringComparison.Ordinal);
        Assert.Equal(address is null ? null : $"{address}/chat#code={code}", receipt.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("kiosk", 6)]
    [InlineData("chat", 0)]
    public async Task Menu_HasPictures_AtTheKioskOnly(string face, int pictures)
    {
        await using var service = await Public.StartAsync(null);
        using var browser = service.NewBrowser();
        // In the demo a browser on this machine is a kiosk once it opened the page.
        (await browser.GetAsync($"/{face}")).EnsureSuccessStatusCode();
        var chat = await service.StartChatAsync(browser, face);

        var menu = (await chat.ReadAsync()).Activities.Last(a => a.TryGetProperty("suggestedActions", out _));
        var images = menu.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray()
            .Where(a => a.TryGetProperty("image", out _)).Select(a => a.GetProperty("image").GetString()!).ToList();
        Assert.Equal(pictures, images.Count);
        Assert.All(images, image => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "GovBot", "wwwroot", image.TrimStart('/'))), image));
    }

    private static JsonElement? Extras(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("govbot", out var extras) ? extras : null;

    private sealed class Public(string? address) : ServiceHost, IAsyncDisposable
    {
        protected override Dictionary<string, string?> Settings => address is null ? [] : new() { ["GovBot:PublicAddress"] = address };

        public static async Task<Public> StartAsync(string? address)
        {
            var service = new Public(address);
            await service.InitializeAsync();
            return service;
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
