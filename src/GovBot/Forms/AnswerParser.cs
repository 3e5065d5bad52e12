using System.Globalization;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>Reads a reply by the kind of its field.</summary>
internal sealed class AnswerParser(FormOptions options, PlaceParser places, DateParser dates)
{
    private const int DefaultTextLength = 200;
    private const int DefaultLongTextLength = 2000;

    public async Task<AnswerReading> ReadAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        var said = turn.Said;
        if (Unsure.Is(said) && field.Kind is not (FieldKind.Choice or FieldKind.MultiChoice) && turn.State.Compound is null)
        {
            return field.Kind == FieldKind.Place && turn.State.Tries > 0 ? PlaceParser.LeftOpen(turn) : new AnswerReading.Again(turn.Text(FormWords.DontKnow));
        }

        return field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText => await TextAsync(turn, field, cancellationToken),
            FieldKind.Choice => Choice(turn, field, await options.OfAsync(turn, field, cancellationToken)),
            FieldKind.MultiChoice => Several(turn, await options.OfAsync(turn, field, cancellationToken)),
            FieldKind.Confirm => Confirm(turn, await options.OfAsync(turn, field, cancellationToken)),
            FieldKind.Number => Number(turn, field),
            FieldKind.Date => dates.Read(turn),
            FieldKind.Phone => (Phones.Read(said) ?? Phones.Find(said)) is { } number
                ? new AnswerReading.Taken(new(number) { Label = Phones.Show(number) })
                : new AnswerReading.Again(turn.Text(FormWords.BadPhone)),
            FieldKind.Place => await places.ReadAsync(turn, cancellationToken),
            FieldKind.Attachments => new AnswerReading.Again(turn.Text(FormWords.PhotoHere)),
            _ => throw new InvalidOperationException($"No reader for {field.Kind}."),
        };
    }

    private async Task<AnswerReading> TextAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        var said = turn.Said;
        if (field.Tiles is not null && Tapped(said, await options.OfAsync(turn, field, cancellationToken)) is { } tile)
        {
            return new AnswerReading.Taken(new(tile.Label));
        }

        if (said.Length < field.MinLength || PlainText.Words(said).Length == 0)
        {
            return new AnswerReading.Again(turn.Text(FormWords.TooShort));
        }

        var longest = field.MaxLength ?? (field.Kind == FieldKind.Text ? DefaultTextLength : DefaultLongTextLength);
        return said.Length > longest
            ? new AnswerReading.More(turn.State with { Step = FormStep.TooLong, Held = said })
            : new AnswerReading.Taken(new(said));
    }

    // In free text only the whole label or a bare number is a tap: "2楼漏水" is no second option.
    private static Option? Tapped(string said, IReadOnlyList<Option> list)
    {
        var words = PlainText.Words(said);
        return list.FirstOrDefault(o => PlainText.Words(o.Label) == words)
            ?? (NumberReader.TryRead(words, out var number) && number >= 1 && number <= list.Count ? list[number - 1] : null);
    }

    public static AnswerReading Choice(FormTurn turn, FieldDefinition field, IReadOnlyList<Option> list)
    {
        if (PlainText.Words(turn.Said) == PlainText.Words(turn.Text(FormWords.More)))
        {
            return new AnswerReading.More(turn.State with { Page = FormPages.After(turn, list) });
        }

        if (FormPages.WayOut(turn.Said, list) is { } wayOut)
        {
            return new AnswerReading.Taken(new(wayOut.Id) { Label = wayOut.Label });
        }

        return (field.Options.Count > 0 ? ChoiceReader.ReadFreely(turn.Said, list) : ChoiceReader.Read(turn.Said, list)) switch
        {
            ChoiceReading.One { Index: var last } when last == list.Count - 1 && FormPages.IsBeyond(turn.Said, list) => new AnswerReading.Again(null),
            ChoiceReading.One one => new AnswerReading.Taken(new(list[one.Index].Id) { Label = field.Options.Count > 0 ? null : list[one.Index].Label }),
            ChoiceReading.Ambiguous some => new AnswerReading.More(turn.State with { Narrowed = [.. some.Indices.Select(i => list[i].Id)], Tries = turn.State.Tries + 1 }),
            _ => new AnswerReading.Again(null),
        };
    }

    private static AnswerReading Several(FormTurn turn, IReadOnlyList<Option> list)
    {
        var chosen = new SortedSet<int>();
        foreach (var part in PlainText.Items(turn.Said))
        {
            switch (ChoiceReader.Read(part, list))
            {
                case ChoiceReading.One one:
                    chosen.Add(one.Index);
                    break;
                case ChoiceReading.Ambiguous some:
                    chosen.UnionWith(some.Indices);
                    break;
            }
        }

        return chosen.Count == 0
            ? new AnswerReading.Again(null)
            : new AnswerReading.Taken(new((string?)null) { Values = [.. chosen.Select(i => list[i].Id)], Label = string.Join(turn.Text(FormWords.ListSeparator), chosen.Select(i => list[i].Label)) });
    }

    private static AnswerReading Confirm(FormTurn turn, IReadOnlyList<Option> list) =>
        ChoiceReader.Read(turn.Said, list) is ChoiceReading.One one ? new AnswerReading.Taken(new(list[one.Index].Id))
        : YesNoReader.Read(turn.Said) switch
        {
            YesNo.Yes => new AnswerReading.Taken(new("yes")),
            YesNo.No => new AnswerReading.Taken(new("no")),
            _ => new AnswerReading.Again(null),
        };

    private static AnswerReading Number(FormTurn turn, FieldDefinition field)
    {
        var words = PlainText.Words(turn.Said);
        decimal? value = decimal.TryParse(turn.Said, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) ? exact
            : Quantity.TryRead(words, out var number) ? number : null;
        return value is null || value < field.Min || value > field.Max
            ? new AnswerReading.Again(turn.Text(FormWords.BadNumber))
            : new AnswerReading.Taken(new(value.Value.ToString(CultureInfo.InvariantCulture)));
    }
}
