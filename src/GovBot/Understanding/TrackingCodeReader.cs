using System.Text;

namespace GovBot.Understanding;

/// <summary>A tracking code in what somebody typed: any spacing, full width, or spoken digits.</summary>
public abstract record TrackingCodeReading
{
    private TrackingCodeReading()
    {
    }

    /// <summary>Twelve digits; whether they are a code is for the check digit to say.</summary>
    public sealed record Digits(string Value) : TrackingCodeReading;

    /// <summary>All the person typed is digits, but too many or too few.</summary>
    public sealed record WrongLength(int Count) : TrackingCodeReading;

    /// <summary>No code here.</summary>
    public sealed record None : TrackingCodeReading;
}

/// <summary>Finds a tracking code 查询码.</summary>
public static class TrackingCodeReader
{
    public const int Length = 12;
    private const int Shortest = 9;
    private const int Longest = 16;

    public static TrackingCodeReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = PlainText.Normalize(text);
        var runs = Runs(normal);
        if (runs.Find(r => r.Length == Length) is { } code)
        {
            return new TrackingCodeReading.Digits(code);
        }

        // Eleven digits beginning with 1 are a mobile number, which belongs to another question.
        var lone = runs.Count == 1 && runs[0].Length is >= Shortest and <= Longest && normal.Count(char.IsLetter) - normal.Count(c => char.IsLetter(c) && NumberReader.Digit(c) >= 0) <= 6;
        return lone && !(runs[0].Length == 11 && runs[0][0] == '1') ? new TrackingCodeReading.WrongLength(runs[0].Length) : new TrackingCodeReading.None();
    }

    private static List<string> Runs(string normal)
    {
        var runs = new List<string>();
        var run = new StringBuilder();
        foreach (var c in normal)
        {
            if (NumberReader.Digit(c) is >= 0 and var digit)
            {
                run.Append((char)('0' + digit));
            }
            else if (!(c is ' ' or '-' or '.' or '·' or ',' or '、' or '_' or '—' or '–' || char.IsControl(c)))
            {
                Close();
            }
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Length > 0)
            {
                runs.Add(run.ToString());
                run.Clear();
            }
        }
    }
}
