using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Reads where: compound, then building, by tapping or by part of the name, or in words when not listed.</summary>
internal sealed class PlaceParser(FormOptions options)
{
    private const int LongestWords = 200;

    public async Task<AnswerReading> ReadAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.PlaceInWords)
        {
            // The same button tapped twice is no place.
            return PlainText.Words(turn.Said) == PlainText.Words(turn.Text(FormWords.PlaceUnlisted)) ? new AnswerReading.Again(null) : InWords(turn.Said, turn);
        }

        if (turn.State.PlaceSaid is { } said)
        {
            return await ConfirmedAsync(turn, said, cancellationToken);
        }

        var field = turn.Field!;
        var list = await options.OfAsync(turn, field, cancellationToken);
        var reading = AnswerParser.Choice(turn, field, list);
        return reading switch
        {
            AnswerReading.Again or AnswerReading.More when turn.State.Compound is { } somewhere && Unsure.IsIn(turn.Said) => Building(turn, somewhere, new(FormOptions.NoBuilding)),
            AnswerReading.Taken taken when turn.State.Compound is { } compound => Building(turn, compound, taken.Answer),
            AnswerReading.Taken { Answer.Value: FormOptions.Unlisted } => new AnswerReading.More(turn.State with { PlaceInWords = true, Narrowed = null, Tries = 0 }),
            AnswerReading.Taken taken => await CompoundAsync(turn, long.Parse(taken.Answer.Value!, null), taken.Answer.Label!, cancellationToken),
            AnswerReading.Again when turn.State.Compound is { } compound => UnknownBuilding(turn, compound),
            AnswerReading.Again => await SearchAsync(turn, cancellationToken),
            _ => reading,
        };
    }

    private async Task<AnswerReading> ConfirmedAsync(FormTurn turn, string said, CancellationToken cancellationToken)
    {
        var choice = ChoiceReader.Read(turn.Said, FormOptions.PlaceSaid(turn));
        var meant = choice is ChoiceReading.One one ? (one.Index == 0 ? YesNo.Yes : YesNo.No) : YesNoReader.Read(turn.Said);
        turn.State = turn.State with { PlaceSaid = null };
        return meant switch
        {
            YesNo.Yes => turn.State.Compound is { } compound ? InCompound(turn, compound, said) : InWords(said, turn),
            YesNo.No => new AnswerReading.More(turn.State with { Tries = 1 }),
            // Said otherwise, it may be one we know.
            _ => await ReadAsync(turn, cancellationToken),
        };
    }

    private async Task<AnswerReading> SearchAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var found = await options.CompoundsAsync(turn, turn.Said, cancellationToken);
        if (found is [var only])
        {
            return await CompoundAsync(turn, only.Id, only.Name, cancellationToken);
        }

        if (found.Count == 0 && IsAboutTheMatter(turn))
        {
            return turn.State.Tries > 1 ? LeftOpen(turn) : new AnswerReading.Again(turn.Text(FormWords.PlaceUnknown));
        }

        // Asked once more and still not known: it may be a place we do not list, or no place at all.
        return found.Count > 1 && found.Count < 10
            ? new AnswerReading.More(turn.State with { Narrowed = [.. found.Select(c => FormOptions.Id(c.Id))], Tries = turn.State.Tries + 1 })
            : turn.State.Tries > 0 && PlainText.Words(turn.Said).Length >= 2 ? new AnswerReading.More(turn.State with { PlaceSaid = turn.Said })
            : new AnswerReading.Again(turn.Text(FormWords.PlaceUnknown));
    }

    // What happened, said over again, is no place: 漏水.
    public static bool IsAboutTheMatter(FormTurn turn) =>
        !turn.Said.Any(c => NumberReader.Digit(c) >= 0)
        && (turn.Data.Understander.Topics.Rank(turn.Said).Count > 0 || turn.State.Answers.Values.Any(answer => answer.Value is { } value && PlainText.Words(value) == PlainText.Words(turn.Said)));

    /// <summary>Whoever cannot say where is not kept from reporting: whoever takes it up asks.</summary>
    public static AnswerReading.Taken LeftOpen(FormTurn turn) =>
        new(new((string?)null) { Place = new(null, null, null), Label = turn.Text(FormWords.PlaceLeftOpen) });

    private async Task<AnswerReading> CompoundAsync(FormTurn turn, long id, string name, CancellationToken cancellationToken)
    {
        var state = turn.State with { Compound = id, CompoundName = name, Narrowed = null, Page = 0, Tries = 0 };

        // "长白新村3号楼" holds both; a bare number was only the compound's.
        if (RoadWords.Beside(turn.Said, name) is { Length: > 0 } rest)
        {
            var previous = turn.State;
            turn.State = state;
            var buildings = await options.OfAsync(turn, turn.Field!, cancellationToken);
            turn.State = previous;
            if (ChoiceReader.Read(rest, buildings) is ChoiceReading.One one && buildings[one.Index].Id != FormOptions.NoBuilding)
            {
                return Place(turn, name, id, buildings[one.Index].Id, buildings[one.Index].Label, UnitReader.Read(turn.Said, isAddress: true));
            }
        }

        return turn.Holds(turn.Field!.BuildingWhen) ? new AnswerReading.More(state) : Place(turn, name, id, null, null, null);
    }

    private static AnswerReading.Taken Building(FormTurn turn, long compound, FieldAnswer building) =>
        Place(turn, turn.State.CompoundName ?? "", compound, building.Value == FormOptions.NoBuilding ? null : building.Value, building.Value == FormOptions.NoBuilding ? null : building.Label, UnitReader.Read(turn.Said, isAddress: true));

    // A building we do not list is still where it is; what holds no number may be no building at all.
    private static AnswerReading UnknownBuilding(FormTurn turn, long compound) =>
        turn.State.Tries == 0 ? new AnswerReading.Again(null)
        : turn.Said.Any(c => NumberReader.Digit(c) >= 0) ? InCompound(turn, compound, turn.Said)
        : new AnswerReading.More(turn.State with { PlaceSaid = turn.Said });

    private static AnswerReading.Taken InCompound(FormTurn turn, long compound, string said) => Place(turn, turn.State.CompoundName ?? "", compound, null, said, said);

    private static AnswerReading.Taken Place(FormTurn turn, string name, long compound, string? building, string? buildingName, string? words) => new(new((string?)null)
    {
        Place = new(compound, building is null ? null : long.Parse(building, null), Cut(words)),
        Label = Cut($"{name} {buildingName}{(building is null ? null : $" {words}")}".Trim()),
    });

    private static AnswerReading InWords(string said, FormTurn turn) => PlainText.Words(said).Length < 2
        ? new AnswerReading.Again(turn.Text(FormWords.TooShort))
        : new AnswerReading.Taken(new((string?)null) { Place = new(null, null, Cut(said)), Label = Cut(said) });

    private static string? Cut(string? words) => words is { Length: > LongestWords } ? words[..LongestWords] : words;
}
