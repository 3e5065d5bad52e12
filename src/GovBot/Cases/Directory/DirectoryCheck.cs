using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Organisation;

namespace GovBot.Cases.Directory;

/// <summary>What is wrong between the rows of one import, and between them and the units that are there.</summary>
internal static class DirectoryCheck
{
    private static readonly DateOnly NoEnd = DateOnly.MaxValue;

    /// <summary>Every finding is said at its row.</summary>
    public static void Say(DirectoryRows rows, UnitBook book)
    {
        var known = rows.Units.Select(unit => (unit.Kind, unit.Code)).ToHashSet();
        bool IsThere(UnitKind kind, string code) => known.Contains((kind, code)) || book.Has(kind, code);

        foreach (var unit in rows.Units)
        {
            if (book.OtherKind(unit.Kind, unit.Code) is { } other)
                unit.At?.Wrong("kind", $"does not fit: the code is that of a {Word(other)}.", "Correct the kind, or give the unit a code of its own.");
        }

        foreach (var unit in rows.Units.Where(unit => unit.Above is not null && Above(unit.Kind) is { } above && !IsThere(above, unit.Above)))
            Unknown(unit.At, "above", Above(unit.Kind)!.Value);
        foreach (var compound in rows.Compounds.Where(compound => compound.Committee.Length > 0 && !IsThere(UnitKind.Committee, compound.Committee)))
            Unknown(compound.At, "committee", UnitKind.Committee);
        foreach (var compound in rows.Compounds.Where(compound => compound.Company is { } company && !IsThere(UnitKind.Company, company)))
            Unknown(compound.At, "company", UnitKind.Company);
        foreach (var post in rows.Posts)
            Unit(post, IsThere);
        foreach (var person in rows.Posts.GroupBy(post => post.Person, StringComparer.OrdinalIgnoreCase))
            Names([.. person]);
        foreach (var same in rows.Posts.GroupBy(post => (post.Person, post.Role, post.Unit)))
            Periods([.. same.OrderBy(post => post.From)]);
    }

    /// <summary>A post that ended before it began overlaps none.</summary>
    public static bool Overlaps(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        from <= (to ?? NoEnd) && otherFrom <= (otherTo ?? NoEnd) && from <= (otherTo ?? NoEnd) && otherFrom <= (to ?? NoEnd);

    private static UnitKind? Above(UnitKind kind) => kind switch
    {
        UnitKind.Committee => UnitKind.Subdistrict,
        UnitKind.Center => UnitKind.Committee,
        _ => null,
    };

    private static void Unit(PostRow post, Func<UnitKind, string, bool> isThere)
    {
        var kind = Roles.UnitOf(post.Role)!.Value;
        if (kind == UnitKind.District && post.Unit is not null)
            post.At.Wrong("unit", "is filled in, but this role is one of the whole district.", "Leave it empty, or correct the role.");
        else if (kind != UnitKind.District && post.Unit is null)
            post.At.Wrong("unit", "is missing.", $"Give the code of the {Word(kind)}.");
        else if (post.Unit is not null && !isThere(kind, post.Unit))
            Unknown(post.At, "unit", kind);
    }

    private static void Names(List<PostRow> rows)
    {
        foreach (var other in rows.Where(row => row.Person != rows[0].Person))
            other.At.Wrong("number", $"differs only in capitals from the one in {rows[0].At.Place}.", "Write the number of one person alike everywhere.");
        foreach (var other in rows.Where(row => row.Person == rows[0].Person && row.Name.Length > 0 && row.Name != rows[0].Name))
            other.At.Wrong("number", $"belongs to another name in {rows[0].At.Place}.", "Give each person a number of their own, or write the name alike in each of their rows.");
    }

    private static void Periods(List<PostRow> rows)
    {
        foreach (var (row, before) in rows.Skip(1).Zip(rows))
        {
            if (Overlaps(row.From, row.To, before.From, before.To))
                row.At.Wrong("from", $"overlaps the same post of the same person in {before.At.Place}.", "Keep one row, or end one before the other begins.");
        }
    }

    private static void Unknown(SheetRow? at, string column, UnitKind kind) =>
        at?.Wrong(column, $"names no {Word(kind)}.", $"Correct the code, or add the {Word(kind)} to the sheet of units.");

    private static string Word(UnitKind kind) => kind.ToString().ToLowerInvariant();
}
