using System.Globalization;
using GovBot.Cases;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>Which home somebody speaks for.</summary>
public abstract record HomeReading
{
    private HomeReading()
    {
    }

    public sealed record One(long BuildingId, string Room) : HomeReading;

    /// <summary>Of a house that the convention does not hold for.</summary>
    public sealed record Elsewhere : HomeReading;

    public sealed record None : HomeReading;
}

/// <summary>Reads a home as people say it: 3号楼501室, 三号楼五零一, or 501 where the building is known.</summary>
public sealed class HouseholdTalk(IPlaces places)
{
    private const int FewestDigits = 2;

    /// <param name="buildingId">The house the convention holds for; null for all of the compound.</param>
    public async Task<HomeReading> ReadAsync(string text, long? compoundId, long? buildingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = NumberReader.SpokenDigits(text);
        var buildings = compoundId is { } compound ? await places.BuildingsAsync(compound, cancellationToken) : [];
        var named = Named(plain, buildings);
        var room = UnitReader.Read(plain, isAddress: true);
        return (buildingId, named, room) switch
        {
            ({ } known, { } other, _) when other != known => new HomeReading.Elsewhere(),
            ({ } known, null, _) when SpeltPlaces.Building(plain).Length > 0 => room is null ? new HomeReading.None() : new HomeReading.Elsewhere(),
            ({ } known, _, _) => Within(Room(room ?? plain), buildings.FirstOrDefault(building => building.Id == known)?.Name) is { Length: >= FewestDigits } flat ? new HomeReading.One(known, flat) : new HomeReading.None(),
            (null, { } building, { } flat) => new HomeReading.One(building, Room(flat)),
            _ => new HomeReading.None(),
        };
    }

    private static long? Named(string text, IReadOnlyList<BuildingChoice> buildings) =>
        buildings.Where(building => text.Contains(building.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(building => building.Name.Length)?.Id
            ?? (SpeltPlaces.Building(text) is { Length: > 0 } spelt && ChoiceReader.Read(spelt, [.. buildings.Select(building => new Option($"{building.Id}", building.Name))]) is ChoiceReading.One one ? buildings[one.Index].Id : null);

    // 3-501 said of house 3 is its flat 501.
    private static string Within(string room, string? house) =>
        room.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && house is not null && ConventionWords.Numbers(house) is [var number] && room[..dash] == number.ToString(CultureInfo.InvariantCulture) ? room[(dash + 1)..] : room;

    // However the sign for a flat is written, 1-501 is one home.
    private static string Room(string text) => string.Join('-', ConventionWords.Numbers(text));
}
