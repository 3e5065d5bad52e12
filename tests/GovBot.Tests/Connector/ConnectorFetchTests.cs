using System.Text.Json.Nodes;
using GovBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace GovBot.Tests.Connector;

/// <summary>Files that lie with a channel: how many, how large and how long they may take; whatever becomes of them, the words of the message are answered.</summary>
public sealed class ConnectorFetchTests(ConnectorFetchTests.Narrow host) : IClassFixture<ConnectorFetchTests.Narrow>
{
    private const int MaxBytes = 20_000;

    [Fact]
    public async Task File_IsNotReadOn_WhenItIsBeyondTheLimit()
    {
        var sent = 0L;
        host.Channel.Files["endless"] = async http =>
        {
            // Says nothing of its length.
            var chunk = new byte[8_192];
            while (!http.RequestAborted.IsCancellationRequested && sent < 200_000_000)
            {
                await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
                sent += chunk.Length;
                // Whoever listens no more is heard of on another thread.
                if (sent % (128 * chunk.Length) == 0)
                    await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        };

        var said = await SaysWithAsync("endless", "endless");

        Assert.Contains("太大", said[0], StringComparison.Ordinal);
        Assert.True(said.Count > 1, "The words were answered, too.");
        Assert.InRange(sent, 0, 100_000_000);
        Assert.Equal(0, await StoredAsync("endless"));
    }

    [Fact]
    public async Task Files_AreAllLeft_WhenTheyAreTooMany()
    {
        var asked = 0;
        host.Channel.Files["one"] = http =>
        {
            asked++;
            return PictureAsync(http);
        };

        var said = await SaysWithAsync("too-many", [.. Enumerable.Repeat("one", 10)]);

        Assert.Contains("一次最多发 9 个", said[0], StringComparison.Ordinal);
        Assert.True(said.Count > 1, "The words were answered, too.");
        Assert.Equal((0, 0), (asked, await StoredAsync("too-many")));
    }

    [Fact]
    public async Task Waiting_EndsForAllFilesTogether_WhenTheTimeIsUp()
    {
        var asked = new TaskCompletionSource();
        host.Channel.Files["quick"] = PictureAsync;
        host.Channel.Files["slow"] = async http =>
        {
            // The beginning comes, the rest does not.
            await http.Response.Body.WriteAsync(new byte[] { 0xFF, 0xD8, 0xFF }, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        };
        var saying = SaysWithAsync("slow", "quick", "slow", "slow");

        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        host.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(saying.IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        var said = await saying.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

        Assert.Contains("没有取到", said[0], StringComparison.Ordinal);
        Assert.True(said.Count > 1, "The words were answered, too.");
        Assert.Equal(1, await StoredAsync("slow"));
    }

    [Fact]
    public async Task NextMessage_WaitsForTheFilesOfTheOneBefore()
    {
        var go = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        host.Channel.Files["waited"] = async http =>
        {
            asked.TrySetResult();
            await go.Task;
            await PictureAsync(http);
        };
        var person = host.Person("waits");
        var first = person.PostAsync(With(person, "楼上漏水，滴到我家厨房", "waited"));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        var second = person.PostAsync(person.Message("安和一村"));

        Assert.False(second.IsCompleted);
        go.SetResult();
        (await first).EnsureSuccessStatusCode();
        (await second).EnsureSuccessStatusCode();
        await host.QuietAsync("waits");

        Assert.Equal(["楼上漏水，滴到我家厨房", "安和一村"], await host.QueryAsync(async db => (await db.ChatActivities
                .Where(a => db.Conversations.Any(c => c.Id == a.ConversationId && c.ExternalId == "waits")).OrderBy(a => a.Seq).Select(a => a.Payload).ToListAsync())
            .Select(ActivityJson.Read).Where(a => a.From.Role == "user").Select(a => a.Text)));
    }

    [Fact]
    public async Task Address_IsNeverWrittenDown_WhenTheFileIsNotToBeHad()
    {
        await SaysWithAsync("secret", "a-secret-name");

        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("a-secret-name", StringComparison.Ordinal) && line.Contains("GovBot", StringComparison.Ordinal));
    }

    private static Task PictureAsync(HttpContext http)
    {
        using var bitmap = new SKBitmap(8, 8);
        using var image = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        http.Response.ContentType = "image/png";
        return http.Response.Body.WriteAsync(image.ToArray()).AsTask();
    }

    private JsonObject With(ChannelPerson person, string words, params string[] files)
    {
        var message = person.Message(words);
        message["attachments"] = new JsonArray([.. files.Select(file => new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"{host.Channel.Url}/files/{file}", ["name"] = "照片.png" })]);
        return message;
    }

    private Task<List<string>> SaysWithAsync(string name, params string[] files)
    {
        var person = host.Person(name);
        return person.HearsInlineAsync(With(person, "楼上漏水，滴到我家厨房", files));
    }

    private Task<int> StoredAsync(string name) => host.QueryAsync(db => db.StoredAttachments.CountAsync(a => db.Conversations.Any(c => c.Id == a.ConversationId && c.ExternalId == name)));

    public sealed class Narrow : ConnectorHost
    {
        protected override Dictionary<string, string?> Settings => new()
        {
            ["GovBot:Attachments:MaxBytes"] = MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
