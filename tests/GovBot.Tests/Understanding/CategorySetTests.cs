using GovBot.Cli.Understand;
using GovBot.Forms;
using GovBot.Forms.Loading;
using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

/// <summary>What residents say happened, written by somebody who did not know the catalogue: no sentence of the sets is an example.</summary>
public sealed class CategorySetTests
{
    private const string First = "right at first";
    private const string WithinThree = "among the first three";

    private static readonly DialogsData Data = RepositoryDialogs.Data;

    [Theory]
    [InlineData("categories", First, 0.85)]
    [InlineData("categories", WithinThree, 0.97)]
    [InlineData("categories-holdout", First, 0.85)]
    [InlineData("categories-holdout", WithinThree, 0.97)]
    public void Categories_AreReadAsLabelled_InMostDescriptions(string set, string measure, double least)
    {
        var source = Rows(set);

        var table = UnderstandTable.Work(source, new CategoryKind(), Data);

        var score = Assert.Single(table.Scores, s => s.Name == measure);
        Assert.True(score.Right >= least * score.Labelled, $"{score.Right} of {score.Labelled}:\n{string.Join('\n', source.Zip(table.Lines, (row, answer) => $"{row} -> {answer}"))}");
    }

    [Theory]
    [InlineData("categories")]
    [InlineData("categories-holdout")]
    public void Set_SharesNoSentenceWithTheExamples(string set)
    {
        var examples = Data.Categories.SelectMany(c => c.Items).SelectMany(i => i.Examples).Select(PlainText.Words).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Rows(set).Skip(1), row => examples.Contains(PlainText.Words(row.Split('\t')[1])));
    }

    [Fact]
    public void Set_NamesCategoriesOfTheCatalogue()
    {
        var names = Rows("categories").Skip(1).Concat(Rows("categories-holdout").Skip(1)).Select(row => row.Split('\t')[2]).Distinct();

        Assert.Equal(Data.Categories.Select(c => c.Name.Chinese).Order(), names.Order());
    }

    [Fact]
    public void Category_IsTheSame_WheneverItIsLearntAnew()
    {
        var again = DialogsLoader.Load(RepositoryDialogs.Root).Data!.Understander;

        Assert.All(Rows("categories"), row => Assert.Equal(RepositoryDialogs.Data.Understander.Categories.Read(row).Items, again.Categories.Read(row).Items));
    }

    private static string[] Rows(string set) => File.ReadAllLines(Path.Combine(Repository.Root, "tests/GovBot.Tests/Understanding/Sets", set + ".tsv"));
}
