namespace GovBot.Understanding;

/// <summary>All readers that work over editable words, built once for each snapshot of <c>dialogs/</c>.</summary>
public sealed class Understander(Lexicon lexicon)
{
    /// <summary>Intents by which a form can be interrupted; the others mean nothing there.</summary>
    public static readonly IReadOnlyList<string> Asides = ["enquiry", "talk_to_person", "track_case", "insult"];

    // Who interrupts somebody had better be right.
    private const double Certain = 0.7;

    public CommandReader Commands { get; } = new(lexicon.Commands);
    public IntentReader Intents { get; } = new(lexicon.Intents);
    public EmergencyReader Emergencies { get; } = new(lexicon.Dangers, lexicon.Denied);
    public TopicFinder Categories { get; } = new(lexicon.Categories);
    public TopicFinder Services { get; } = new(lexicon.Services);

    /// <summary>What a first message wants, as far as its words tell; null when the bot must ask back.</summary>
    public string? Wish(string text)
    {
        var intent = Intents.Rank(text) is [{ Score: >= IntentReader.Sure } first, ..] ? first.Id : null;
        if (intent is null or "enquiry" or "dont_know" && Services.Rank(text).Count > 0)
        {
            return "enquiry";
        }

        return intent ?? (Categories.Rank(text).Count > 0 ? "report_issue" : null);
    }

    /// <summary>What is asked in passing, between a question and its answer; null when it is an answer for all we know.</summary>
    public string? Aside(string text) => Intents.Rank(text) is [{ Score: >= Certain } first, ..] && Asides.Contains(first.Id) ? first.Id : null;
}
