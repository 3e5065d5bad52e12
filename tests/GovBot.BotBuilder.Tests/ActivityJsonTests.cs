using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests;

public sealed class ActivityJsonTests
{
    private const string Sample = """
        {"type":"message","id":"1","timestamp":"2026-11-22T10:00:00.123Z","channelId":"directline",
         "from":{"id":"dl_1","name":"张阿姨","color":"red"},"conversation":{"id":"c1","topic":{"a":[1,2]}},
         "recipient":{"id":"bot"},"text":"楼道灯坏了","attachments":[{"contentType":"image/png","contentUrl":"https://x/1","size":12}],
         "entities":[{"type":"ClientCapabilities","supportsListening":true}],
         "suggestedActions":{"actions":[{"type":"imBack","title":"好","value":"好"}]},"zzz":{"deep":[true,null,"x"]}}
        """;

    [Fact]
    public void RoundTrip_KeepsEveryMember_WhenSomeAreUnknown()
    {
        var written = Json.Write(Json.Read<Activity>(Sample));

        var (expected, actual) = (JsonNode.Parse(Sample)!.AsObject(), JsonNode.Parse(written)!.AsObject());
        expected.Remove("timestamp");
        actual.Remove("timestamp");
        Assert.True(JsonNode.DeepEquals(expected, actual), written);
    }

    [Fact]
    public void RoundTrip_KeepsTheInstant()
    {
        var activity = Json.Read<Activity>(Json.Write(Json.Read<Activity>(Sample)));

        Assert.Equal(DateTimeOffset.Parse("2026-11-22T10:00:00.123Z", null), activity.Timestamp);
    }

    [Fact]
    public void Properties_ShowUnknownMembers_AndTakeNewOnes()
    {
        var activity = Json.Read<Activity>("""{"type":"message","zzz":{"deep":5}}""");

        Assert.Equal("5", activity.Properties["zzz"]!["deep"]!.ToString());
        activity.Properties["more"] = "yes";
        Assert.Contains("\"more\":\"yes\"", Json.Write(activity), StringComparison.Ordinal);
        Assert.Contains("\"zzz\"", Json.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_AreEmpty_WhenNothingIsUnknown()
    {
        Assert.Empty(new Activity().Properties);
        Assert.Empty(Json.Read<Activity>("""{"type":"message"}""").Properties);
    }

    [Theory]
    [InlineData("""{"Type":"message","TEXT":"a"}""", "a")]
    [InlineData("""{"type":"message","text":5}""", "5")]
    [InlineData("""{"type":"message","text":1.50}""", "1.50")]
    [InlineData("""{"type":"message","text":null}""", null)]
    public void Reading_IsLenient_WithNamesAndText(string json, string? text)
    {
        var activity = Json.Read<Activity>(json);

        Assert.Equal("message", activity.Type);
        if (text != "1.50") Assert.Equal(text, activity.Text);
        else Assert.StartsWith("1.5", activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_GivesNothing_WhenADateIsEmpty()
    {
        var activity = Json.Read<Activity>("""{"type":"message","timestamp":"","expiration":""}""");

        Assert.Null(activity.Timestamp);
        Assert.Null(activity.Expiration);
    }

    [Fact]
    public void Reading_TakesTextForYesAndNumbers()
    {
        Assert.True(Json.Read<ConversationAccount>("""{"id":"c","isGroup":"true"}""").IsGroup);
        Assert.Equal(3, Json.Read<TextHighlight>("""{"text":"a","occurrence":"3"}""").Occurrence);
    }

    [Fact]
    public void Reading_PassesOverComments()
        => Assert.Equal("a", Json.Read<Activity>("""{"type":"message",/* hm */"text":"a"}""").Text);

    [Theory]
    [InlineData("\"words\"", "words")]
    [InlineData("12", 12L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    public void Value_ReadsAsPlainValue_WhenItIsOne(string json, object expected)
        => Assert.Equal(expected, Json.Read<Activity>($$"""{"type":"event","value":{{json}}}""").Value);

    [Fact]
    public void Writing_LeavesOutWhatIsNull_AndKeepsChineseAsItself()
    {
        var json = Json.Write(new Activity(ActivityTypes.Message) { Text = "电梯困人 <b>" });

        Assert.Equal("""{"type":"message","text":"电梯困人 <b>"}""", json);
    }

    [Fact]
    public void Writing_KeepsTheMembersOfAMention_WhenItStandsAmongEntities()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Entities = [new Mention { Mentioned = new ChannelAccount("u1", "User"), Text = "<at>User</at>" }],
        };

        var mention = Assert.Single(Json.Read<Activity>(Json.Write(activity)).GetMentions());
        Assert.Equal("u1", mention.Mentioned.Id);
        Assert.Equal("<at>User</at>", mention.Text);
    }

    [Fact]
    public void Writing_TakesAnyObject_AsContentAndChannelData()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Attachments = [new HeroCard { Title = "t", Buttons = [new CardAction(ActionTypes.ImBack, "b", value: "b")] }.ToAttachment()],
            ChannelData = new { govbot = new { upload = true } },
        };

        var json = JsonNode.Parse(Json.Write(activity))!;
        Assert.Equal("t", json["attachments"]![0]!["content"]!["title"]!.GetValue<string>());
        Assert.True(json["channelData"]!["govbot"]!["upload"]!.GetValue<bool>());
    }

    [Fact]
    public void ChannelData_CanBeReadInAShapeOfOnesOwn()
    {
        var activity = Json.Read<Activity>("""{"type":"message","channelData":{"clientActivityID":"abc"}}""");

        Assert.Equal("abc", activity.GetChannelData<Client>().ClientActivityID);
        Assert.True(activity.TryGetChannelData<Client>(out var client));
        Assert.Equal("abc", client.ClientActivityID);
    }

    [Fact]
    public void ChannelData_IsNotRead_WhenItDoesNotFit()
    {
        var activity = Json.Read<Activity>("""{"type":"message","channelData":{"clientActivityID":{"a":1}}}""");

        Assert.False(activity.TryGetChannelData<Client>(out _));
        Assert.False(new Activity().TryGetChannelData<Client>(out _));
    }

    [Fact]
    public void Entity_CanBeReadAndSetInAShapeOfOnesOwn()
    {
        var entity = new Entity();
        entity.SetAs(new Place { Name = "睦邻中心" });

        Assert.Equal("Place", entity.Type);
        Assert.Equal("睦邻中心", entity.GetAs<Place>().Name);
    }

    public sealed class Client
    {
        public string? ClientActivityID { get; set; }
    }
}
