using GovBot.Forms.Loading;
using GovBot.Tests.Forms;
using GovBot.Understanding;

namespace GovBot.Tests.Understanding;

/// <summary>Sentences that nobody showed the reader: no sentence of the sets is an example.</summary>
public sealed class IntentSetTests
{
    private static readonly Understander Words = RepositoryDialogs.Data.Understander;

    [Theory]
    [InlineData("intents")]
    [InlineData("intents-holdout")]
    [InlineData("intents-holdout-2")]
    [InlineData("intents-holdout-3")]
    [InlineData("intents-holdout-4")]
    // 94.6 and 93.8 % when they were first tried.
    [InlineData("intents-holdout-5")]
    [InlineData("intents-holdout-6")]
    // 96.2, 93.1 and 95.4 % when they were first tried.
    [InlineData("intents-holdout-7")]
    [InlineData("intents-holdout-8")]
    [InlineData("intents-holdout-9")]
    // 97.7 % when it was first tried.
    [InlineData("intents-holdout-10")]
    // 96.1 % each when they were first tried.
    [InlineData("intents-holdout-11")]
    [InlineData("intents-holdout-12")]
    public void Intents_AreReadAsLabelled_InNearlyAllSentences(string set) => LabelledSet.IsReadAsLabelled(LabelledSet.Read(set), Words.PublicIntent, 0.95);

    [Theory]
    [InlineData("yue qing fang guan", "file_summons")]
    [InlineData("约情绿化局", "file_summons")]
    public void Intent_IsReadByItsSound_WhereItsCharactersSayNothing(string said, string intent) => Assert.Equal(intent, Words.PublicIntent(said));

    [Theory]
    [InlineData("intents")]
    [InlineData("intents-holdout")]
    public void Set_SharesNoSentenceWithTheExamples(string set)
    {
        var examples = RepositoryDialogs.Data.Intents.SelectMany(i => i.Examples).Select(PlainText.Words).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(LabelledSet.Read(set), s => examples.Contains(PlainText.Words(s.Text)));
    }

    [Fact]
    public void Set_LabelsEveryIntent_ThatOthersKnow() =>
        Assert.Equal(IntentIds.All.Order(), LabelledSet.Read("intents").Concat(LabelledSet.Read("intents-holdout")).Select(s => s.Expected).Distinct().Order());

    [Fact]
    public void Intent_IsTheSame_WheneverItIsLearntAnew()
    {
        var again = DialogsLoader.Load(RepositoryDialogs.Root).Data!.Understander;

        Assert.All(LabelledSet.Read("intents"), s => Assert.Equal(Words.Intents.Read(s.Text).Ranked, again.Intents.Read(s.Text).Ranked));
    }

    // Whoever adds an example sees what it changes, and not what else changed by chance.
    [Fact]
    public void Example_ChangesHardlyAnythingElse()
    {
        using var dialogs = new TrialDialogs();
        var intents = dialogs.Read("understanding/intents.yaml");
        dialogs.Write("understanding/intents.yaml", intents.Replace("    examples: [取消, ", "    examples: [取消, 侬勿要再问我哉 到此为止, ", StringComparison.Ordinal));

        var more = dialogs.Load().Data!.Understander;

        var said = Enumerable.Range(2, 10).SelectMany(n => LabelledSet.Read($"intents-holdout-{n}")).Select(s => s.Text).ToList();
        Assert.NotEqual(intents, dialogs.Read("understanding/intents.yaml"));
        Assert.InRange(said.Count(text => Words.Intents.Read(text).First != more.Intents.Read(text).First), 0, said.Count / 250);
    }
}
