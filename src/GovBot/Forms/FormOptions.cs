using System.Globalization;
using GovBot.Cases;
using GovBot.Understanding;

namespace GovBot.Forms;

/// <summary>The options of the question that is open.</summary>
internal sealed class FormOptions(FormTools tools)
{
    public const string Unlisted = "unlisted";
    public const string NoBuilding = "no-building";

    /// <summary>Empty where no list is shown.</summary>
    public async Task<IReadOnlyList<Option>> OfAsync(FormTurn turn, FieldDefinition field, CancellationToken cancellationToken)
    {
        IReadOnlyList<Option> all = field.Kind switch
        {
            FieldKind.Confirm => [new("yes", turn.Text(FormWords.Yes)), new("no", turn.Text(FormWords.No))],
            FieldKind.Place => await PlacesAsync(turn, cancellationToken),
            _ when field.Options.Count > 0 => turn.Data.Synonyms.Add([.. field.Options.Select(o => Fixed(turn, field, o))]),
            _ when (field.Source ?? field.Tiles) is { } source => await tools.Source(source).ListAsync(new(field, turn.Known), cancellationToken),
            _ => [],
        };
        return turn.State.Narrowed is { } narrowed && all.Where(o => narrowed.Contains(o.Id)).ToList() is { Count: > 1 } fewer ? fewer : all;
    }

    private static Option Fixed(FormTurn turn, FieldDefinition field, FieldOption option) =>
        new(option.Id, turn.Text(turn.Form.TextKey(field, $"options.{option.Id}")), option.Words) { Image = option.Tile is null ? null : $"/tiles/{option.Tile}.svg" };

    private async Task<IReadOnlyList<Option>> PlacesAsync(FormTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.PlaceSaid is not null)
        {
            return PlaceSaid(turn);
        }

        if (turn.State.PlaceInWords)
        {
            return [];
        }

        if (turn.State.Compound is { } compound)
        {
            var buildings = await tools.Places.BuildingsAsync(compound, cancellationToken);
            return [.. buildings.Select(b => new Option(Id(b.Id), b.Name)), new(NoBuilding, turn.Text(FormWords.PlaceNoBuilding))];
        }

        var compounds = await CompoundsAsync(turn, null, cancellationToken);
        return [.. compounds.Select(c => new Option(Id(c.Id), c.Name)), new(Unlisted, turn.Text(FormWords.PlaceUnlisted))];
    }

    public static IReadOnlyList<Option> PlaceSaid(FormTurn turn) => [new("yes", turn.Text(FormWords.PlaceSaidYes)), new("no", turn.Text(FormWords.PlaceSaidNo))];

    public Task<IReadOnlyList<CompoundChoice>> CompoundsAsync(FormTurn turn, string? search, CancellationToken cancellationToken) =>
        tools.Places.CompoundsAsync(turn.Known.Facts.KioskId, search, cancellationToken);

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
