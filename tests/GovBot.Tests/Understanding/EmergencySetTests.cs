namespace GovBot.Tests.Understanding;

/// <summary>Danger said in many ways, and as much that only sounds like it.</summary>
public sealed class EmergencySetTests
{
    private const string None = "none";

    [Theory]
    [InlineData("emergencies")]
    [InlineData("emergencies-holdout")]
    [InlineData("emergencies-holdout-2")]
    [InlineData("emergencies-holdout-5")]
    [InlineData("emergencies-holdout-6")]
    [InlineData("emergencies-holdout-8")]
    // Found of 70: 69, 66, 69 and 69 when they were first tried.
    [InlineData("emergencies-holdout-9")]
    [InlineData("emergencies-holdout-11")]
    [InlineData("emergencies-holdout-12")]
    // All of 90 and of 90.
    [InlineData("emergencies-holdout-14")]
    [InlineData("emergencies-holdout-15")]
    public void Danger_IsHeard_HoweverItIsSaid(string set) =>
        LabelledSet.IsReadAsLabelled([.. LabelledSet.Read(set).Where(s => s.Expected != None).Select(s => s with { Expected = "danger" })], Hear, 0.98);

    [Theory]
    [InlineData("emergencies")]
    [InlineData("emergencies-holdout")]
    [InlineData("emergencies-holdout-2")]
    [InlineData("emergencies-holdout-3")]
    [InlineData("emergencies-holdout-4")]
    [InlineData("emergencies-holdout-5")]
    [InlineData("emergencies-holdout-6")]
    [InlineData("emergencies-holdout-7")]
    // 93.3 % left alone when it was first tried.
    [InlineData("emergencies-holdout-8")]
    [InlineData("emergencies-holdout-9")]
    [InlineData("emergencies-holdout-10")]
    [InlineData("emergencies-holdout-11")]
    [InlineData("emergencies-holdout-12")]
    [InlineData("emergencies-holdout-13")]
    // 91.4 and 91.8 % left alone when they were first tried.
    [InlineData("emergencies-holdout-14")]
    [InlineData("emergencies-holdout-15")]
    public void Alarm_IsNotRaised_WhenItOnlySoundsLikeDanger(string set) =>
        LabelledSet.IsReadAsLabelled([.. LabelledSet.Read(set).Where(s => s.Expected == None)], Hear, 0.95);

    // Scored before any of their failures was looked at: holdout-5, 6 and 7 stood at 98.6, 98.6 and 97.1 % found when they were first tried; once those of 5 and 6 were learnt, 7 at 98.6 %.
    [Theory]
    [InlineData("emergencies-holdout-3")]
    [InlineData("emergencies-holdout-4")]
    [InlineData("emergencies-holdout-7")]
    [InlineData("emergencies-holdout-10")]
    [InlineData("emergencies-holdout-13")]
    public void Danger_IsHeard_InASetThatNothingWasTunedTo(string set) =>
        LabelledSet.IsReadAsLabelled([.. LabelledSet.Read(set).Where(s => s.Expected != None).Select(s => s with { Expected = "danger" })], Hear, 0.97);

    [Theory]
    [InlineData("三楼着伙了")]
    [InlineData("外公处电了")]
    public void Danger_IsHeard_InAnotherCharacterOfTheSameSound(string said) => Assert.Equal("danger", Hear(said));

    private static string Hear(string text) => RepositoryDialogs.Data.Understander.Emergencies.Read(text).Count > 0 ? "danger" : None;
}
