namespace GovBot.Understanding;

/// <summary>All readers that work over editable words, built once for each snapshot of <c>dialogs/</c>.</summary>
public sealed class Understander(Lexicon lexicon)
{
    public CommandReader Commands { get; } = new(lexicon.Commands);
    public IntentReader Intents { get; } = new(lexicon.Intents);
    public EmergencyReader Emergencies { get; } = new(lexicon.Dangers, lexicon.Denied);
    public TopicFinder Categories { get; } = new(lexicon.Categories);
    public TopicFinder Services { get; } = new(lexicon.Services);
}
