using Microsoft.Bot.Builder;

namespace GovBot.BotBuilder.Tests;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Read_GivesCopies_OfWhatWasWritten()
    {
        var item = new Item { Count = 1 };
        await WriteAsync(item);
        item.Count = 99;

        (await ReadAsync())!.Count = 50;
        Assert.Equal(1, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task Read_LeavesOut_WhatIsNotThere()
        => Assert.Empty(await _storage.ReadAsync(["nothing"], default));

    [Fact]
    public async Task Delete_TakesItAway_AndIsNoErrorTwice()
    {
        await WriteAsync(new Item());

        await _storage.DeleteAsync(["k"], default);
        await _storage.DeleteAsync(["k"], default);

        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Write_GivesANewETag_EachTime()
    {
        await WriteAsync(new Item());
        var first = await ReadAsync();
        await WriteAsync(first!);
        var second = await ReadAsync();

        Assert.False(string.IsNullOrEmpty(first!.ETag));
        Assert.NotEqual(first.ETag, second!.ETag);
    }

    [Fact]
    public async Task Write_Fails_WhenSomebodyElseWroteInBetween()
    {
        await WriteAsync(new Item());
        var mine = await ReadAsync();
        await WriteAsync((await ReadAsync())!);

        mine!.Count = 2;
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(mine));
        Assert.Equal(0, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task Write_Goes_WithAStarAsETag()
    {
        await WriteAsync(new Item());

        await WriteAsync(new Item { Count = 3, ETag = "*" });

        Assert.Equal(3, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task MissingArguments_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null, default));
    }

    [Fact]
    public async Task Storage_StandsManyAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => _storage.WriteAsync(new Dictionary<string, object> { [$"k{i}"] = new Item { Count = i } }, default))));

        var read = await _storage.ReadAsync<Item>(Enumerable.Range(0, 50).Select(i => $"k{i}").ToArray());
        Assert.Equal(Enumerable.Range(0, 50).Sum(), read.Values.Sum(item => item.Count));
    }

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, default);

    private async Task<Item?> ReadAsync() => (await _storage.ReadAsync<Item>(["k"])).Values.SingleOrDefault();

    public sealed class Item : IStoreItem
    {
        public int Count { get; set; }

        public string? ETag { get; set; }
    }
}
