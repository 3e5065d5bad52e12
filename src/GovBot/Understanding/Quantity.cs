namespace GovBot.Understanding;

/// <summary>A number with what it counts: 三户, 5个人, 十二.</summary>
public static class Quantity
{
    private const string Counters = "个户人家次天年月岁块元位名只栋幢层楼号";

    /// <summary>The text is already plain (<see cref="PlainText"/>).</summary>
    public static bool TryRead(string words, out int number)
    {
        var end = words.Length;
        while (end > 0 && Counters.Contains(words[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return NumberReader.TryRead(words.AsSpan(0, end), out number);
    }
}
