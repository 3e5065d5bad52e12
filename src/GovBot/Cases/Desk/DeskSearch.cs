using GovBot.Understanding;

namespace GovBot.Cases.Desk;

/// <summary>How well a case fits what somebody of the staff says about it.</summary>
internal static class DeskSearch
{
    /// <summary>Pairs of characters of the place, its address and the category that are spoken of; 0 when nothing fits.</summary>
    public static int Score(string words, string place, string? address, string? category)
    {
        var said = NumberReader.HouseNumbers(PlainText.Words(words));
        return (2 * Shared(said, place)) + Shared(said, address) + Shared(said, category);
    }

    private static int Shared(string said, string? text)
    {
        if (text is null)
            return 0;
        var plain = PlainText.Words(text);
        return Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Count(at => said.Contains(plain.AsSpan(at, 2), StringComparison.Ordinal));
    }
}
