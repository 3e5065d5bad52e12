using GovBot.Cases;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>Which home somebody speaks for: 3号楼501室, or 501 where the building is known.</summary>
public sealed class HouseholdTalk(IPlaces places)
{
    private const int FewestDigits = 2;

    /// <summary>Null where the words do not tell both.</summary>
    public async Task<(long Building, string Room)?> ReadAsync(string text, long? compoundId, long? buildingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (buildingId is { } known)
        {
            return Room(UnitReader.Read(text, isAddress: true) ?? text) is { Length: >= FewestDigits } flat ? (known, flat) : null;
        }

        if (compoundId is not { } compound || UnitReader.Read(text, isAddress: true) is not { } room)
        {
            return null;
        }

        var buildings = await places.BuildingsAsync(compound, cancellationToken);
        var named = buildings.Where(building => text.Contains(building.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(building => building.Name.Length).FirstOrDefault()
            ?? (SpeltPlaces.Building(text) is { Length: > 0 } spelt && ChoiceReader.Read(spelt, [.. buildings.Select(building => new Option($"{building.Id}", building.Name))]) is ChoiceReading.One one ? buildings[one.Index] : null);
        return named is null ? null : (named.Id, Room(room));
    }

    // However the sign for a flat is written, 1-501 is one home.
    private static string Room(string text) => string.Join('-', ConventionWords.Numbers(text));
}
