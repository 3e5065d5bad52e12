using System.Globalization;
using GovBot.Cases.Directory.Sheets;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Directory;

/// <summary>People and their posts. Nobody is removed: a post ends by the last day that its row gives.</summary>
internal sealed class PostsImport(GovBotDbContext db, ChangeLog changes, DateOnly today)
{
    private readonly List<CellFinding> _notes = [];
    private readonly HashSet<Appointment> _taken = [];

    /// <summary>Returns what was left as it is. What overlaps a post in the database is said at its row.</summary>
    public async Task<IReadOnlyList<CellFinding>> RunAsync(IReadOnlyList<PostRow> rows, CancellationToken cancellationToken)
    {
        var people = await db.People.ToDictionaryAsync(person => person.Code, cancellationToken);
        await changes.PutAsync(
            "person",
            [.. rows.DistinctBy(row => row.Person)],
            row =>
            {
                if (!people.TryGetValue(row.Person, out var person))
                    db.Add(people[row.Person] = person = new Person { Code = row.Person });
                person.Name = row.Name;
                return (person, row.Person);
            },
            cancellationToken);
        await PostsAsync(rows, row => people[row.Person].Id, cancellationToken);
        return _notes;
    }

    private async Task PostsAsync(IReadOnlyList<PostRow> rows, Func<PostRow, long> personOf, CancellationToken cancellationToken)
    {
        var book = await UnitBook.LoadAsync(db, cancellationToken);
        var held = (await db.Appointments.ToListAsync(cancellationToken)).ToLookup(post => (post.PersonId, post.Role, post.UnitId));
        var wanted = rows.Select(row => (Row: row, Unit: UnitId(row, book))).Select(item => (item.Row, item.Unit, Held: held[(personOf(item.Row), item.Row.Role, item.Unit)].ToList())).ToList();
        // A row takes the post of its own first day before another may take it for overlapping.
        var found = wanted.ToDictionary(item => item.Row, item => Take(item.Held.Find(post => post.From == item.Row.From)));
        foreach (var (row, _, posts) in wanted.Where(item => found[item.Row] is null))
            found[row] = Take(posts.Where(post => !_taken.Contains(post) && Overlaps(row, post)).MaxBy(post => post.From));
        await changes.PutAsync(
            "post",
            wanted,
            item => (found[item.Row] is { } post ? Bring(post, item.Row) : Add(item.Row, personOf(item.Row), item.Unit), $"{item.Row.Person} {item.Row.Role} {item.Row.Unit}".TrimEnd()),
            cancellationToken);
        foreach (var (row, _, posts) in wanted.Where(item => item.Held.Exists(post => !_taken.Contains(post) && Overlaps(item.Row, post))))
            row.At.Wrong("from", $"overlaps the same post that began on {Day(posts.Find(post => !_taken.Contains(post) && Overlaps(row, post))!.From)}, which is in the database.", "Write a row for that one too, or a first day after its end.");
    }

    private static long? UnitId(PostRow row, UnitBook book) => row.Unit is null ? null : book.Id(Roles.UnitOf(row.Role)!.Value, row.Unit);

    private Appointment? Take(Appointment? post)
    {
        if (post is not null)
            _taken.Add(post);
        return post;
    }

    private static bool Overlaps(PostRow row, Appointment post) => DirectoryCheck.Overlaps(row.From, row.To, post.From, post.To);

    // Somebody let go must not come back because an older table still has them.
    private Appointment Bring(Appointment post, PostRow row)
    {
        if (post.To < today && (row.To is null || row.To >= today))
            _notes.Add(row.At.Note("to", $"would open a post again that ended on {Day(post.To.Value)}; it stays ended.", "For a new term write a row with its first day."));
        else
            (post.From, post.To) = (row.From, row.To);
        return post;
    }

    private Appointment Add(PostRow row, long personId, long? unitId)
    {
        var post = Appointment.Of(personId, row.Role, unitId, row.From);
        post.To = row.To;
        db.Add(post);
        return post;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
