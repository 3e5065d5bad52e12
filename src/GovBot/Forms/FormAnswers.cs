using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Answers that come by other ways than their own question.</summary>
internal sealed class FormAnswers(FormTools tools, FormOptions options)
{
    private const int DefaultFiles = 3;

    // 没有 answers any question.
    private const int LeastName = 3;

    /// <summary>A tile tapped instead of words also answers the choice it was taken from.</summary>
    public async Task TileAsync(FormTurn turn, FieldDefinition field, FieldAnswer answer, CancellationToken cancellationToken)
    {
        if (field.Tiles is not { } tiles || turn.Form.Fields.FirstOrDefault(f => f.Source == tiles) is not { } choice)
        {
            return;
        }

        var tile = (await options.OfAsync(turn, field, cancellationToken)).FirstOrDefault(o => o.Label == answer.Value);
        if (tile is not null)
        {
            turn.State = turn.State.With(choice.Id, new(tile.Id) { Label = tile.Label });
        }
    }

    /// <summary>Other fields' answers in the words just said.</summary>
    public async Task GuessAsync(FormTurn turn, FieldDefinition from, string said, bool tell, CancellationToken cancellationToken)
    {
        foreach (var field in turn.Form.Fields.Where(f => f != from && !turn.State.Answers.ContainsKey(f.Id)))
        {
            var reader = field.GuessFrom == from.Id ? field.Reader ?? field.Source : field.GuessFrom is null ? field.Reader : null;
            if (reader is not null)
            {
                await HearAsync(turn, field, reader, said, tell, cancellationToken);
            }
        }
    }

    private async Task HearAsync(FormTurn turn, FieldDefinition field, string reader, string said, bool tell, CancellationToken cancellationToken)
    {
        if (await tools.Reader(reader).ReadAsync(said, field, turn.Known, cancellationToken) is not { } answer)
        {
            return;
        }

        turn.State = turn.State.With(field.Id, answer);
        if (tell && field.GuessFrom is null)
        {
            await TellAsync(turn, field, answer, cancellationToken);
        }
    }

    /// <summary>What a reply holds besides: danger or a phone, said to the question of the place.</summary>
    public async Task HearAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        foreach (var field in turn.Form.Fields.Where(f => f != turn.Field && f.Reader is not null && !turn.State.Answers.ContainsKey(f.Id)))
        {
            await HearAsync(turn, field, field.Reader!, turn.Said, tell: true, cancellationToken);
        }
    }

    /// <summary>What was said is replaced: guesses from the old words go; an answer somebody gave stays unless the new words say otherwise.</summary>
    public async Task GuessAgainAsync(FormTurn turn, FieldDefinition from, string said, CancellationToken cancellationToken)
    {
        foreach (var field in turn.Form.Fields.Where(f => f.GuessFrom == from.Id && (f.Reader ?? f.Source) is not null))
        {
            if (await tools.Reader((field.Reader ?? field.Source)!).ReadAsync(said, field, turn.Known, cancellationToken) is { } answer)
            {
                turn.State = turn.State.With(field.Id, answer);
            }
            else if (field.Reader is null)
            {
                turn.State = turn.State.Without(field.Id);
            }
        }
    }

    /// <summary>With another answer to <paramref name="from"/>, a place that was told without its building is asked for again.</summary>
    public static void AskForBuilding(FormTurn turn, FieldDefinition from)
    {
        foreach (var field in turn.Form.Fields.Where(f => f.BuildingWhen?.Field == from.Id && turn.Holds(f.BuildingWhen) && turn.State.Answers.GetValueOrDefault(f.Id)?.Place is { CompoundId: not null, BuildingId: null }))
        {
            turn.State = turn.State.Without(field.Id);
        }
    }

    /// <summary>「不对,电话是…」 at the review: what a reader finds there replaces the answer.</summary>
    public async Task CorrectAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        foreach (var field in turn.Asked.Where(f => f is { Reader: not null, GuessFrom: null }))
        {
            if (await tools.Reader(field.Reader!).ReadAsync(turn.Said, field, turn.Known, cancellationToken) is { } answer)
            {
                turn.State = turn.State.With(field.Id, answer);
            }
        }
    }

    /// <summary>「说错了,是12号楼」 in the middle of another question: the earlier answer is changed and said back. False when no answer fits.</summary>
    public async Task<bool> PutRightAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (SecondThoughts.In(turn.Said) is not { } meant)
        {
            return false;
        }

        var changed = false;
        foreach (var field in turn.Asked.Where(f => f is { Reader: not null, GuessFrom: null } && f != turn.Field && turn.State.Answers.ContainsKey(f.Id)))
        {
            if (await tools.Reader(field.Reader!).ReadAsync(meant, field, turn.Known, cancellationToken) is { } answer)
            {
                turn.State = turn.State.With(field.Id, answer);
                await TellAsync(turn, field, answer, cancellationToken);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>「没有危险」 said to the question of the photos: an option of an earlier question, by its name, changes the answer there and is said back. False when it names none.</summary>
    public async Task<bool> NameOptionAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var said = PlainText.Words(turn.Said);
        if (said.Length < LeastName || Unsure.Is(turn.Said) || turn.Field is { Kind: FieldKind.Text or FieldKind.LongText })
        {
            return false;
        }

        var named = new List<(FieldDefinition Field, Option Option)>();
        foreach (var field in turn.Asked.Where(f => f is { Kind: FieldKind.Choice, Options.Count: > 0 } && (f == turn.Field || turn.State.Answers.ContainsKey(f.Id))))
        {
            named.AddRange((await options.OfAsync(turn, field, cancellationToken)).Where(option => PlainText.Words(option.Label) == said).Select(option => (field, option)));
        }

        if (named is not [(var earlier, var meant)] || earlier == turn.Field || turn.State.Answers[earlier.Id].Value == meant.Id)
        {
            return false;
        }

        var answer = new FieldAnswer(meant.Id);
        turn.State = turn.State.With(earlier.Id, answer);
        await TellAsync(turn, earlier, answer, cancellationToken);
        return true;
    }

    /// <summary>Keeps files for the field that takes them; returns what to say.</summary>
    public static string Keep(FormTurn turn, IReadOnlyList<string> files, bool here)
    {
        if (turn.Form.Fields.FirstOrDefault(f => f.Kind == FieldKind.Attachments && turn.Applies(f)) is not { } field)
        {
            return turn.Text(FormWords.PhotoNowhere);
        }

        var most = (int)(field.Max ?? DefaultFiles);
        var all = (turn.State.Answers.GetValueOrDefault(field.Id)?.Values ?? []).Concat(files).Distinct().ToList();
        turn.State = turn.State.With(field.Id, new((string?)null) { Values = [.. all.Take(most)] });
        var said = here ? turn.Text(FormWords.PhotoGot) : turn.Text(FormWords.PhotoKept, ("label", turn.Text(field, "label")));
        return all.Count > most ? $"{said}\n{turn.Text(FormWords.PhotoMax, ("max", most))}" : said;
    }

    /// <summary>The answers that fit the form as it is now.</summary>
    public async Task<Dictionary<string, FieldAnswer>> StillValidAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<string, FieldAnswer>();
        foreach (var (id, answer) in turn.State.Answers)
        {
            if (turn.Form.Find(id) is { } field && Fits(field, answer, await ListAsync(turn, field, cancellationToken)))
            {
                kept[id] = answer;
            }
        }

        return kept;
    }

    private Task<IReadOnlyList<Option>> ListAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken) =>
        field.Kind is FieldKind.Choice or FieldKind.MultiChoice && field.Source is null ? options.OfAsync(turn, field, cancellationToken) : Task.FromResult<IReadOnlyList<Option>>([]);

    private static bool Fits(FieldDefinition field, FieldAnswer answer, IReadOnlyList<Option> list) => answer switch
    {
        { Skipped: true } => field.Optional,
        { Place: not null } => field.Kind == FieldKind.Place,
        { Values: { } values } when !field.Voice => field.Kind == FieldKind.Attachments || (field.Kind == FieldKind.MultiChoice && (list.Count == 0 || values.All(v => list.Any(o => o.Id == v)))),
        { Value: { } value } => field.Kind switch
        {
            FieldKind.Choice => list.Count == 0 || field.Reader is not null || list.Any(o => o.Id == value),
            FieldKind.Text or FieldKind.LongText => value.Length >= (field.MinLength ?? 0) && value.Length <= (field.MaxLength ?? int.MaxValue),
            FieldKind.Confirm => value is "yes" or "no",
            FieldKind.Number => decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) && !(number < field.Min) && !(number > field.Max),
            FieldKind.Date => DateParser.IsValue(value),
            FieldKind.Phone => Phones.Read(value) is not null,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Says what was understood, so that it can be corrected before it counts.</summary>
    public static Task TellAsync(FormTurn turn, FieldDefinition field, FieldAnswer answer, CancellationToken cancellationToken)
    {
        var taken = turn.Text(FormWords.Taken, ("label", turn.Text(field, "label")), ("answer", turn.Shown(field, answer)));
        return turn.SayAsync(field.Notice ? $"{taken}\n{turn.Text(field, "notice")}" : taken, cancellationToken);
    }
}
