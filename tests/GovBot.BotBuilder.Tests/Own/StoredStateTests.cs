using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests.Own;

public sealed class StoredStateTests
{
    [Fact]
    public async Task StoredState_NamesNoClrType()
    {
        var stored = new Dictionary<string, JsonObject>();
        var state = new ConversationState(new MemoryStorage(stored));
        var child = new WaterfallDialog("w", [(step, _) =>
        {
            step.Values["a"] = new Attachment("image/png");
            step.Values["m"] = new Dictionary<string, object> { ["n"] = 1 };
            return Task.FromResult(Dialog.EndOfTurn);
        }]);
        var root = new ComponentDialog("root").AddDialog(child);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync("hi", (turn, token) => root.RunAsync(turn, state.CreateProperty<DialogState>("DialogState"), token), default);

        var json = Assert.Single(stored).Value.ToJsonString();
        Assert.DoesNotContain("GovBot", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", json, StringComparison.Ordinal);
        Assert.DoesNotContain("System", json, StringComparison.Ordinal);
        Assert.Contains("\"$t\":\"dialogs\"", json, StringComparison.Ordinal);
        Assert.Contains("\"$t\":\"attachment\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectMembers_NeverReadAsJsonElement()
    {
        var activity = Json.Read<Activity>("""{"value":{"a":1,"a":2},"channelData":[1,"x"],"attachments":[{"content":{"b":null}}]}""");

        Assert.Equal(2, Assert.IsType<JsonObject>(activity.Value)["a"]!.GetValue<long>());
        Assert.IsType<JsonArray>(activity.ChannelData);
        Assert.IsType<JsonObject>(activity.Attachments[0].Content);
    }

    [Fact]
    public void Mark_InAMessage_IsOnlyData()
        => Assert.IsType<JsonObject>(Json.Read<Activity>("""{"channelData":{"$t":"dialogs","dialogStack":[]}}""").ChannelData);

    [Theory]
    [InlineData("\"2026-11-22T10:00:00\"", "2026-11-22T10:00:00+00:00")]
    [InlineData("\"2026-11-22T10:00:00+08:00\"", "2026-11-22T10:00:00+08:00")]
    public void Instants_WithoutOffset_AreUtc(string json, string expected)
        => Assert.Equal(DateTimeOffset.Parse(expected, null), Json.Read<Activity>($$"""{"timestamp":{{json}}}""").Timestamp);

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("{\"text\":{}}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("[]")]
    public void Nonsense_IsAJsonException(string json)
        => Assert.ThrowsAny<System.Text.Json.JsonException>(() => Json.Read<Activity>(json));

    [Fact]
    public void State_ReadBack_WritesTheSame()
    {
        var state = new DialogState([new DialogInstance
        {
            Id = "a",
            State = new Dictionary<string, object>
            {
                ["n"] = 1L, ["s"] = "x", ["b"] = true, ["d"] = 1.5, ["o"] = new JsonObject { ["k"] = "v" },
                ["dialogs"] = new DialogState([new DialogInstance { Id = "b", State = new Dictionary<string, object>() }]),
                ["values"] = new Dictionary<string, object> { ["list"] = new List<string> { "p", "q" } },
            },
        }]);

        var json = Json.Write(state);
        var back = Json.Read<DialogState>(json);

        Assert.Equal(json, Json.Write(back));
        var inner = Assert.IsType<DialogState>(back.DialogStack[0].State["dialogs"]);
        Assert.Equal("b", inner.DialogStack[0].Id);
        var values = Assert.IsType<Dictionary<string, object>>(back.DialogStack[0].State["values"]);
        Assert.Equal(["p", "q"], Assert.IsType<List<string>>(values["list"]));
        Assert.True(Encoding.UTF8.GetByteCount(json) < 400, json);
    }
}
