using System.Text.RegularExpressions;

namespace GovBot.Tests.Text;

public sealed partial class TextKeysTests
{
    /// <summary>Keys written out in code; those put together at run time are the linter's.</summary>
    [Fact]
    public void TextKeysInCode_ExistInTheCatalogue()
    {
        var texts = RepositoryDialogs.Data.Texts;
        var areas = texts.Keys.Select(k => k.Split('.')[0]).ToHashSet();
        var missing = Repository.Sources("src/GovBot")
            .SelectMany(f => Asked(File.ReadAllText(f)).Select(k => (File: Path.GetRelativePath(Repository.Root, f), Key: k)))
            .Where(u => !texts.Has(u.Key))
            .Select(u => $"{u.File}: {u.Key}")
            .ToList();
        Assert.NotEmpty(areas);
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void TextKeyInCode_IsSeen() => Assert.Equal(["bot.hello", "form.empty"], Asked("""talk.Text("bot.hello"); texts.Get(locale, "form.empty", ("a", 1)); x.Text($"a.{b}"); Text("plain")"""));

    private static IEnumerable<string> Asked(string source) => Call().Matches(source).Select(m => m.Groups["key"].Value);

    [GeneratedRegex(@"\b(?:Text|Get|Find)\((?:[\w.]+, )?""(?<key>[a-z_]+(?:\.[a-z_]+)+)""")]
    private static partial Regex Call();
}
