using GovBot.Cli.Understand;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

/// <summary>Labelled sayings that were written before the readers were tuned to them.</summary>
public sealed class DevelopmentSetTests
{
    private static readonly DialogsData Data = RepositoryDialogs.Data;

    // Before any failure of theirs was looked at, holdout-5, 6 and 7 stood at 76.0, 70.0 and 75.3 %; once those of 5 and 6 were mended, 7 at 86.0 %.
    [Theory]
    [InlineData("choices.tsv", 0.97)]
    [InlineData("choices-holdout.tsv", 0.95)]
    [InlineData("choices-everyday.tsv", 0.95)]
    [InlineData("choices-holdout-2.tsv", 0.97)]
    [InlineData("choices-holdout-3.tsv", 0.97)]
    [InlineData("choices-holdout-4.tsv", 0.97)]
    [InlineData("choices-holdout-5.tsv", 0.97)]
    [InlineData("choices-holdout-6.tsv", 0.97)]
    [InlineData("choices-holdout-7.tsv", 0.97)]
    // 95.8 % when it was first tried.
    [InlineData("choices-holdout-8.tsv", 0.97)]
    [InlineData("choices-holdout-9.tsv", 0.97)]
    [InlineData("choices-holdout-10.tsv", 0.97)]
    [InlineData("choices-holdout-11.tsv", 0.97)]
    // Before any of their failures was looked at, 9, 10 and 11 stood at 88.0, 86.7 and 86.7 %; then 12 at 92.7 %, 13 at 95.7 % and 14 at 89.3 %.
    [InlineData("choices-holdout-12.tsv", 0.95)]
    [InlineData("choices-holdout-13.tsv", 0.97)]
    [InlineData("choices-holdout-14.tsv", 0.95)]
    // 15 and 16 stood at 94.6 and 91.5 % when they were first tried.
    [InlineData("choices-holdout-15.tsv", 0.97)]
    [InlineData("choices-holdout-16.tsv", 0.97)]
    // Any public form at all, not only a neighbourhood's: 81.6, 72.5, 73.8 and 72.7 % when they were first tried, and 21 to 24 at 91.5, 86.2, 70.8 and 73.1 %.
    // Whoever wrote the families of words had seen none of these; some 65 were filled in after their failures, and before 28 and 29.
    [InlineData("choices-holdout-17.tsv", 0.95)]
    [InlineData("choices-holdout-18.tsv", 0.95)]
    [InlineData("choices-holdout-19.tsv", 0.95)]
    [InlineData("choices-holdout-20.tsv", 0.93)]
    [InlineData("choices-holdout-21.tsv", 0.95)]
    [InlineData("choices-holdout-22.tsv", 0.93)]
    [InlineData("choices-holdout-23.tsv", 0.92)]
    [InlineData("choices-holdout-24.tsv", 0.93)]
    // After that: 97.7, 93.8 and 95.4 % when they were first tried (93.1, 86.9 and 79.2 % as it was before 17).
    [InlineData("choices-holdout-25.tsv", 0.97)]
    [InlineData("choices-holdout-26.tsv", 0.95)]
    [InlineData("choices-holdout-27.tsv", 0.95)]
    // 97.7 and 95.4 % when they were first tried (92.3 and 84.6 % as it was before 17).
    [InlineData("choices-holdout-28.tsv", 0.97)]
    [InlineData("choices-holdout-29.tsv", 0.97)]
    // The families alone read 30 to 39 at 93.1, 93.1, 93.8, 89.2, 93.1, 92.3, 96.9, 86.9, 90.8 and 96.2 %; with what is like a saying, before their failures were looked at,
    // 32 to 35 stood at 96.2, 92.3, 94.6 and 96.2 %, then 36 to 39 at 96.9, 90.0, 92.3 and 96.2 %.
    [InlineData("choices-holdout-30.tsv", 0.97)]
    [InlineData("choices-holdout-31.tsv", 0.97)]
    [InlineData("choices-holdout-32.tsv", 0.97)]
    [InlineData("choices-holdout-33.tsv", 0.93)]
    [InlineData("choices-holdout-34.tsv", 0.95)]
    [InlineData("choices-holdout-35.tsv", 0.95)]
    [InlineData("choices-holdout-36.tsv", 0.95)]
    [InlineData("choices-holdout-37.tsv", 0.93)]
    [InlineData("choices-holdout-38.tsv", 0.93)]
    [InlineData("choices-holdout-39.tsv", 0.95)]
    // 95.4 and 94.6 % when they were first tried; 91.5 and 90.8 % with the families alone.
    [InlineData("choices-holdout-40.tsv", 0.95)]
    [InlineData("choices-holdout-41.tsv", 0.92)]
    // Then, with more sayings: 97.7, 96.9 and 93.1 % when they were first tried; 97.7, 93.8 and 90.0 % with the families alone.
    [InlineData("choices-holdout-42.tsv", 0.97)]
    [InlineData("choices-holdout-43.tsv", 0.95)]
    [InlineData("choices-holdout-44.tsv", 0.93)]
    // 96.2, 93.1 and 94.6 % when they were first tried; 93.1, 90.0 and 91.5 % with the families alone.
    [InlineData("choices-holdout-45.tsv", 0.95)]
    [InlineData("choices-holdout-46.tsv", 0.92)]
    [InlineData("choices-holdout-47.tsv", 0.94)]
    // 96.2, 93.8, 94.6 and 91.5 % when they were first tried.
    [InlineData("choices-holdout-48.tsv", 0.96)]
    [InlineData("choices-holdout-49.tsv", 0.96)]
    [InlineData("choices-holdout-50.tsv", 0.96)]
    [InlineData("choices-holdout-51.tsv", 0.94)]
    // Then, one half of 52 being whole phrases without a word of the label, 88.5, 93.1 and 93.1 %.
    [InlineData("choices-holdout-52.tsv", 0.91)]
    [InlineData("choices-holdout-53.tsv", 0.95)]
    [InlineData("choices-holdout-54.tsv", 0.94)]
    // Written to what choices should be read from, 55 and 57 stood at 96.7 and 97.5 % when they were first tried, and 59, once their failures were mended, at 93.8 %.
    // Whole stories of old people, 56 and 58: 80.7 and, once the failures of 56 were mended, 74.0 %.
    [InlineData("choices-holdout-55.tsv", 0.97)]
    [InlineData("choices-holdout-56.tsv", 0.89)]
    [InlineData("choices-holdout-57.tsv", 0.97)]
    [InlineData("choices-holdout-58.tsv", 0.82)]
    [InlineData("choices-holdout-59.tsv", 0.97)]
    // Then 99.4 and 80.0 %.
    [InlineData("choices-holdout-60.tsv", 0.97)]
    [InlineData("choices-holdout-61.tsv", 0.80)]
    // 99.5 % when it was first tried.
    [InlineData("choices-holdout-62.tsv", 0.97)]
    [InlineData("choices-denials.tsv", 0.90)]
    public void Choices_AreReadAsLabelled(string set, double least) => AssertRead(set, new ChoiceKind(), least);

    // holdout-4 stood at 90.9 % when it was first tried.
    [Theory]
    [InlineData("dates.tsv", 0.97)]
    [InlineData("dates-holdout.tsv", 0.95)]
    [InlineData("dates-holdout-2.tsv", 0.95)]
    [InlineData("dates-holdout-3.tsv", 0.97)]
    [InlineData("dates-holdout-4.tsv", 0.95)]
    [InlineData("dates-holdout-5.tsv", 0.97)]
    // 94.0 % when it was first tried.
    [InlineData("dates-holdout-6.tsv", 0.97)]
    // 6, 7 and 8 stood at 94 to 95 % when they were first tried.
    [InlineData("dates-holdout-7.tsv", 0.95)]
    [InlineData("dates-holdout-8.tsv", 0.95)]
    // 82.7 and 78.0 % when they were first tried; then, with feasts, the lunar calendar and second thoughts, 11, 12 and 13 at 95.8, 90.8 and 96.2 %.
    [InlineData("dates-holdout-9.tsv", 0.97)]
    [InlineData("dates-holdout-10.tsv", 0.97)]
    [InlineData("dates-holdout-11.tsv", 0.97)]
    [InlineData("dates-holdout-12.tsv", 0.97)]
    [InlineData("dates-holdout-13.tsv", 0.97)]
    // 90.8, 87.7, 91.5 and 92.3 % when they were first tried; once the failures of 14 to 16 were mended, 17 at 95.4 %.
    [InlineData("dates-holdout-14.tsv", 0.95)]
    [InlineData("dates-holdout-15.tsv", 0.95)]
    [InlineData("dates-holdout-16.tsv", 0.97)]
    [InlineData("dates-holdout-17.tsv", 0.95)]
    // 94.6 % when it was first tried.
    [InlineData("dates-holdout-18.tsv", 0.97)]
    // 98.7 % when it was first tried.
    [InlineData("dates-holdout-19.tsv", 0.97)]
    // 97.3 % when it was first tried.
    [InlineData("dates-holdout-20.tsv", 0.97)]
    public void Dates_AreReadAsLabelled(string set, double least) => AssertRead(set, new DateKind(), least);

    // Better asked back than read as what it denies.
    [Fact]
    public void Denial_IsNeverReadAsAnotherOption()
    {
        var source = File.ReadAllLines(Path.Combine(Repository.Root, "tests/GovBot.Tests/Understanding/Sets/choices-denials.tsv"));

        var table = UnderstandTable.Work(source, new ChoiceKind(), Data);

        Assert.All(source.Zip(table.Lines).Skip(1), row => Assert.Contains(row.Second.Split('\t')[1], new[] { row.First.Split('\t')[3], "NONE", "AMBIGUOUS" }));
    }

    // The short cut for what has nothing to be rewritten must miss nothing.
    [Fact]
    public void CanonicalName_IsWhatRewritingGives_OfEveryLabelAndReplyOfTheSets()
    {
        var sets = Directory.GetFiles(Path.Combine(Repository.Root, "tests/GovBot.Tests/Understanding/Sets"), "choices*.tsv").SelectMany(File.ReadLines).Select(row => row.Split('\t'));

        Assert.All(sets.SelectMany(row => row[1].Split('/').Append(row[2])).Distinct(), text => Assert.Equal(ChoiceNames.Rewritten(text), ChoiceNames.Canonical(text)));
    }

    private static void AssertRead(string set, IUnderstandKind kind, double least)
    {
        var source = File.ReadAllLines(Path.Combine(Repository.Root, "tests/GovBot.Tests/Understanding/Sets", set));

        var table = UnderstandTable.Work(source, kind, Data);

        var score = Assert.Single(table.Scores);
        var answers = source.Zip(table.Lines, (row, answer) => $"{row} -> {answer.Split('\t')[1]}");
        Assert.True(score.Right >= least * score.Labelled, $"{score.Right} of {score.Labelled}:\n{string.Join('\n', answers)}");
    }
}
