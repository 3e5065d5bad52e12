using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GovBot.Data.Persistence;
using GovBot.Tests.DirectLine;
using GovBot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GovBot.Tests.Security;

/// <summary>The photo of one resident, looked for over HTTP by another. Its address is its only secret: it must not be guessed nor told.</summary>
public sealed class ForgedAddressTests(ServiceHost service) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Photo_IsNotFound_WhenItsAddressIsGuessed()
    {
        var (owner, address) = await OwnerAsync();
        var stranger = await service.StartChatAsync(service.NewBrowser());
        var id = address.Segments[^1];

        Assert.Equal(HttpStatusCode.OK, (await owner.SendAsync(HttpMethod.Get, address.PathAndQuery)).StatusCode);
        foreach (var guess in Guesses(id))
        {
            foreach (var token in new[] { stranger.Token, owner.Token, "", "x" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, guess));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                var answer = await service.Http.SendAsync(request);

                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{guess}: {answer.StatusCode}");
                Assert.False(answer.Content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true, guess);
            }
        }
    }

    [Fact]
    public async Task Address_IsToldToNobodyElse()
    {
        var (owner, address) = await OwnerAsync();
        var stranger = await service.StartChatAsync(service.NewBrowser());
        await SayAsync(stranger, "查询", "YJ261123-0001", "我要反映问题");

        Assert.Contains(address.Segments[^1], JsonSerializer.Serialize((await owner.ReadAsync()).Activities), StringComparison.Ordinal);
        Assert.DoesNotContain(address.Segments[^1], JsonSerializer.Serialize((await stranger.ReadAsync()).Activities), StringComparison.Ordinal);
        foreach (var token in new[] { stranger.Token, "", owner.Token[..^4] + "AAAA" })
        {
            var thief = new Chat(service.Http, JsonSerializer.SerializeToElement(new { conversationId = owner.Id, token }));
            var answer = await thief.SendAsync(HttpMethod.Get, $"{owner.Path}/activities");
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
            Assert.DoesNotContain("/attachments/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/small")]
    [InlineData("/attachments/{1}")]
    [InlineData("https://evil.example/attachments/{1}")]
    [InlineData("/attachments/x/../attachments/{1}")]
    public async Task Photo_IsNotTakenOver_WhenItsAddressIsPosted(string form)
    {
        var (_, address) = await OwnerAsync();
        var id = address.Segments[^1];
        var url = form.Replace("{0}", address.ToString(), StringComparison.Ordinal).Replace("{1}", id, StringComparison.Ordinal);
        var before = await PhotosAsync(id);
        var stranger = await service.StartChatAsync(service.NewBrowser());
        await SayAsync(stranger, "楼道灯不亮，请来修一下", "安和一村3号楼", "没有危险");

        await PostAsync(stranger, url);
        await SayAsync(stranger, "跳过", "跳过", "提交", "不是，我的单独办", "查询");
        await PostAsync(stranger, url);

        Assert.Equal(before, await PhotosAsync(id));
        await SayAsync(stranger, "查询");
        (await SendPhotoAsync(stranger, url)).EnsureSuccessStatusCode();
        Assert.Equal(before, await PhotosAsync(id));
        // Their own picture they may add: what was refused above was the other's.
        Assert.Equal(1, await QueryAsync(db => db.StoredAttachments.CountAsync(a => a.UrgentIssueId != null && db.Conversations.Any(c => c.Id == a.ConversationId && c.ExternalId == stranger.Id))));
    }

    private static IEnumerable<string> Guesses(string id)
    {
        foreach (var place in new[] { 0, 10, 21 })
        {
            foreach (var step in new[] { -1, 1 })
            {
                var sign = (char)(id[place] + step);
                var guess = $"{id[..place]}{(char.IsAsciiLetterOrDigit(sign) ? sign : 'A')}{id[(place + 1)..]}";
                yield return guess == id ? "/attachments/0" : $"/attachments/{guess}";
                yield return guess == id ? "/attachments/0/small" : $"/attachments/{guess}/small";
            }
        }

        foreach (var guess in new[] { "", "1", "0", id[..^1], id + "A", id + "%00", $"..%2f{id}", $"%2e%2e%2fattachments%2f{id}", $"{id}%2f..", $"{id}.jpg", $"{id}*", $"{new string('A', 22)}", $"{id}/large", "small", $"{id}'%20or%20'1'='1" })
        {
            yield return $"/attachments/{guess}";
        }
    }

    /// <summary>Somebody with a report and a photo that belongs to it.</summary>
    private async Task<(Chat Chat, Uri Address)> OwnerAsync()
    {
        var chat = await service.StartChatAsync(service.NewBrowser());
        await SayAsync(chat, "我家厨房漏水，钥匙在花盆下面", "安和一村3号楼", "没有危险");
        (await SendPhotoAsync(chat)).EnsureSuccessStatusCode();
        await SayAsync(chat, "跳过", "跳过", "提交");
        var sent = (await chat.ReadAsync()).Activities.Where(a => a.TryGetProperty("attachments", out var files) && files.GetArrayLength() > 0).ToList();
        var address = new Uri(sent.SelectMany(a => a.GetProperty("attachments").EnumerateArray()).Where(f => f.TryGetProperty("contentUrl", out _)).Select(f => f.GetProperty("contentUrl").GetString()!).First(u => u.Contains("/attachments/", StringComparison.Ordinal)));
        return (chat, address);
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
        {
            (await chat.SayAsync(text)).EnsureSuccessStatusCode();
        }
    }

    private static async Task PostAsync(Chat chat, string url) => (await chat.PostAsync(new
    {
        type = "message",
        text = "",
        value = new { attachments = new[] { url } },
        attachments = new object[] { new { contentType = "image/jpeg", contentUrl = url, thumbnailUrl = url, name = "photo.jpg" }, new { contentType = "application/json", content = new { contentUrl = url, id = url } } },
    })).EnsureSuccessStatusCode();

    private static async Task<HttpResponseMessage> SendPhotoAsync(Chat chat, string? announced = null)
    {
        using var bitmap = new SKBitmap(8, 8);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        var picture = new ByteArrayContent(data.ToArray());
        picture.Headers.ContentType = new("image/jpeg");
        var json = JsonSerializer.Serialize(new { type = "message", text = "", attachments = new[] { new { contentType = "image/jpeg", name = "photo.jpg", contentUrl = announced }, new { contentType = "image/jpeg", name = "b.jpg", contentUrl = announced } } });
        var message = new StringContent(json, Encoding.UTF8);
        message.Headers.ContentType = new("application/vnd.microsoft.activity");
        return await chat.SendAsync(HttpMethod.Post, $"{chat.Path}/upload", new MultipartFormDataContent { { message, "activity", "blob" }, { picture, "file", "photo.jpg" } });
    }

    private Task<string> PhotosAsync(string id) => QueryAsync(async db =>
    {
        var row = await db.StoredAttachments.AsNoTracking().SingleAsync(a => a.Id == id);
        Assert.NotNull(row.UrgentIssueId);
        return $"{row.ConversationId} {row.UrgentIssueId}";
    });

    private async Task<T> QueryAsync<T>(Func<GovBotDbContext, Task<T>> query)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<GovBotDbContext>());
    }
}
