namespace GovBot.Understanding;

/// <summary>
/// From which odds (logarithms) danger is heard. A danger missed is worse than a false alarm. Words of danger need less, and those
/// that nothing makes harmless need least; in a short message words are right nearly always, and likeness often wrong.
/// </summary>
internal static class DangerBelief
{
    private const double Told = -0.6;
    private const double ToldShortly = 0.4;
    private const double BesideHarmless = 0.5;
    private const double WithWords = -4.8;
    private const double WithWordsShortly = -5;
    private const double WithWordsAlways = -5;

    // Of a kind without examples likeness knows little: that it is none has to be plain.
    private const double WithWordsAlone = -6.5;

    private const int ShortestStory = 8;
    private const int LeastWords = 4;
    private const int Short = 16;
    private const double LengthOfWord = 1.6;

    /// <summary>Whether there is danger though none of the editors' words stands there.</summary>
    public static bool IsTold(DangerSense.Danger sense, string words, bool isBesideHarmless) =>
        IsStory(words) && sense.Odds >= (IsShort(words) ? ToldShortly : Told) + (isBesideHarmless ? BesideHarmless : 0);

    /// <summary>Whether the whole message bears out the editors' words of a kind.</summary>
    public static bool IsBelieved(DangerSense.Danger sense, DangerWords kind, string words) =>
        !sense.IsKnown || sense.Odds >= (kind.Examples.Count == 0 ? WithWordsAlone : IsShort(words) ? WithWordsShortly : kind.Always ? WithWordsAlways : WithWords);

    // Shorter replies are names, places and codes, of which likeness tells nothing.
    private static bool IsStory(string words) => words.Count(c => !char.IsAscii(c)) >= ShortestStory || words.Split(' ').Count(word => word.Length > 2) >= LeastWords;

    // As long as so many Chinese characters.
    private static bool IsShort(string words) => words.Count(c => !char.IsAscii(c)) + (LengthOfWord * words.Split(' ').Count(word => word.Any(char.IsAsciiLetter))) < Short;
}
