namespace GovBot.Understanding;

/// <summary>An example, what it stands for, and what a reader made of it that was not shown it.</summary>
public sealed record UnshownExample(string Meaning, string Example, string? ReadAs)
{
    public bool IsRight => ReadAs == Meaning;
}

/// <summary>Tries examples on a reader that has learnt from the others only: a fifth of each meaning's is held back in turn.</summary>
internal static class HeldBack
{
    private const int Parts = 5;

    /// <param name="name">As what a meaning is told: itself, or the coarser one it counts as.</param>
    /// <param name="learn">Gives what tells the likeliest meaning, having learnt from these.</param>
    public static IEnumerable<UnshownExample> Read(IReadOnlyList<Sayings> all, Func<Sayings, string> name, Func<IReadOnlyList<Sayings>, Func<string, string?>> learn)
    {
        for (var part = 0; part < Parts; part++)
        {
            var read = learn([.. all.Select(m => m with { Examples = [.. m.Examples.Where((_, at) => at % Parts != part)] })]);
            foreach (var meaning in all)
            {
                foreach (var example in meaning.Examples.Where((_, at) => at % Parts == part))
                {
                    yield return new(name(meaning), example, read(example));
                }
            }
        }
    }
}
