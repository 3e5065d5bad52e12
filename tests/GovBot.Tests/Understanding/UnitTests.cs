using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

public sealed class UnitTests
{
    [Theory]
    [InlineData("3号楼501室", true, "501室")]
    [InlineData("3号楼501", true, "501室")]
    [InlineData("安和一村12号2单元1203室", true, "2单元1203室")]
    [InlineData("３号楼５０１室", true, "501室")]
    [InlineData("3号楼-501", true, "501室")]
    [InlineData("3号楼", true, null)]
    [InlineData("长白路120号", true, null)]
    [InlineData("临江路3号120弄", true, null)]
    [InlineData("3号楼501漏水", false, null)]
    [InlineData("3号楼501室漏水到401室", false, "501室")]
    [InlineData("电话13812345678", true, null)]
    public void Flat_IsHeard_BesideTheBuilding(string said, bool isAddress, string? expected) => Assert.Equal(expected, UnitReader.Read(said, isAddress));
}
