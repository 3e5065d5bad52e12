using GovBot.Cases;
using GovBot.Dialogs.Conventions;
using Moq;

namespace GovBot.Tests.Cases.Conventions;

public sealed class HouseholdTalkTests
{
    private const long Compound = 7;
    private static readonly BuildingChoice[] Buildings = [new(31, "3号楼"), new(61, "6号楼"), new(131, "13号楼")];

    [Theory]
    [InlineData("501", "501")]
    [InlineData("501室", "501")]
    [InlineData("3号楼501", "501")]
    [InlineData("三号楼五零一", "501")]
    [InlineData("3-501", "501")]
    [InlineData("1-501", "1-501")]
    [InlineData("我家五零一室", "501")]
    public async Task Home_IsTheSame_HoweverItIsSaid_WhereTheHouseIsKnown(string said, string room) => Assert.Equal(new HomeReading.One(31, room), await ReadAsync(said, 31));

    [Theory]
    [InlineData("6号楼302")]
    [InlineData("六号楼三零二")]
    [InlineData("13号楼302室")]
    [InlineData("8号楼302")]
    public async Task Home_IsElsewhere_InAnotherHouse(string said) => Assert.IsType<HomeReading.Elsewhere>(await ReadAsync(said, 31));

    [Theory]
    [InlineData("3号楼501", 31)]
    [InlineData("13号楼501室", 131)]
    public async Task House_IsTheOneThatIsNamed_WhereTheRuleIsTheCompounds(string said, long building) => Assert.Equal(new HomeReading.One(building, "501"), await ReadAsync(said, null));

    [Theory]
    [InlineData("我家啊，就是我家", 31)]
    [InlineData("501", null)]
    [InlineData("不晓得", null)]
    [InlineData("3号楼", 31)]
    public async Task Home_IsNone_WhereTheWordsDoNotTell(string said, int? building) => Assert.IsType<HomeReading.None>(await ReadAsync(said, building));

    private static Task<HomeReading> ReadAsync(string said, long? building)
    {
        var places = new Mock<IPlaces>();
        places.Setup(known => known.BuildingsAsync(Compound, It.IsAny<CancellationToken>())).ReturnsAsync(Buildings);
        return new HouseholdTalk(places.Object).ReadAsync(said, Compound, building, default);
    }
}
