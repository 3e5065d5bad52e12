using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>老弱人数: how many old, ill or disabled people and children somebody speaks of: 老人五位, 3个残疾人.</summary>
public static partial class VulnerableCount
{
    public static int? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sum = 0;
        foreach (Match match in Pattern().Matches(PlainText.Normalize(text)))
        {
            if (NumberReader.TryRead(match.Groups["count"].Value, out var count) && count is > 0 and < 1000)
                sum += count;
        }

        return sum == 0 ? null : sum;
    }

    [GeneratedRegex(@"(?:老人|老年人|病人|残疾人|孕妇|孩子|儿童) ?(?:有)?(?<count>[0-9一二两三四五六七八九十]+) ?(?:位|个|人|名)|(?<count>[0-9一二两三四五六七八九十]+) ?(?:位|个|名)(?:独居|孤)?(?:老人|老年人|病人|残疾人|孕妇|孩子|儿童)|(?<count>[0-9]+) (?:old|ill|disabled) (?:people|persons?)")]
    private static partial Regex Pattern();
}
