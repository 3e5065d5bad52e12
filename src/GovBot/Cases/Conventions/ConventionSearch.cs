using GovBot.Data.Domain.Conventions;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Conventions;

/// <summary>What residents look for.</summary>
public enum BrowseList
{
    /// <summary>正在征集、协商的.</summary>
    Open,

    /// <summary>已公布的.</summary>
    InForce,

    /// <summary>区里推荐的.</summary>
    Commended,

    /// <summary>我提过、赞成过、说过的.</summary>
    Mine,
}

/// <param name="ThemeId">Null for every theme.</param>
/// <param name="CommitteeId">Of one committee; null for the whole district.</param>
/// <param name="Words">Looked for in titles and clauses; null for all.</param>
public sealed record BrowseConventions(BrowseList List, string? ThemeId = null, string? Words = null, long? CommitteeId = null)
{
    public int Skip { get; init; }
    public int Take { get; init; } = 6;
}

/// <summary>Conventions for everybody: by list, theme and words; and those that are like what somebody has in mind.</summary>
public sealed class ConventionSearch(GovBotDbContext db, ConventionLists lists, VoicePersons persons)
{
    private const int MostSimilar = 3;

    // Two-sign pieces in common, as a part of the shorter text's; measured on the pairs of the tests.
    private const double LeastLikeness = 0.3;

    private static readonly ConventionState[] Open = [ConventionState.Collecting, ConventionState.Deliberating, ConventionState.Reviewing, ConventionState.Approved, ConventionState.Voting, ConventionState.Adopted, ConventionState.Announced, ConventionState.Registered];
    private static readonly ConventionState[] Standing = [.. ConventionTransitions.Standing];

    public async Task<(IReadOnlyList<ConventionLine> Lines, int Total)> BrowseAsync(ConversationFacts who, BrowseConventions query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var all = (await ListAsync(who, query.List, cancellationToken))
            .Where(convention => query.ThemeId == null || convention.Facts.ThemeId == query.ThemeId)
            .Where(convention => query.CommitteeId == null || convention.Facts.CommitteeId == query.CommitteeId);
        var ids = query.Words is { Length: > 0 } words
            ? await HoldingAsync(all, words, cancellationToken)
            : await all.OrderByDescending(convention => convention.Id).Select(convention => convention.Id).ToListAsync(cancellationToken);
        return (await lists.LinesAsync([.. ids.Skip(query.Skip).Take(query.Take)], cancellationToken), ids.Count);
    }

    /// <summary>Proposals and conventions of the same committee that are like it, and good ones of the district.</summary>
    public async Task<IReadOnlyList<ConventionLine>> SimilarAsync(string words, long? committeeId, CancellationToken cancellationToken)
    {
        var pieces = Pieces(words);
        var candidates = await TextsAsync(
            db.Conventions.Where(convention => convention.PublicAt != null && convention.EndedAt == null && (committeeId == null || convention.Facts.CommitteeId == committeeId || convention.CommendedAt != null)),
            cancellationToken);
        var like = candidates.Select(text => (text.ConventionId, Likeness: Likeness(pieces, PlainText.Words($"{text.Title}\n{text.Lines}"))))
            .Where(pair => pair.Likeness >= LeastLikeness).OrderByDescending(pair => pair.Likeness).Take(MostSimilar).Select(pair => pair.ConventionId).ToList();
        return await lists.LinesAsync(like, cancellationToken);
    }

    private async Task<IQueryable<Convention>> ListAsync(ConversationFacts who, BrowseList list, CancellationToken cancellationToken)
    {
        var everybody = db.Conventions.Where(convention => convention.PublicAt != null);
        if (list != BrowseList.Mine)
        {
            return list switch
            {
                BrowseList.Open => everybody.Where(convention => Open.Contains(convention.State)),
                BrowseList.InForce => everybody.Where(convention => Standing.Contains(convention.State)),
                _ => everybody.Where(convention => convention.CommendedAt != null),
            };
        }

        var (person, userId) = (await persons.OfAsync(who, cancellationToken), who.UserId);
        return db.Conventions.Where(convention => convention.Facts.ProposerUserId == userId
            || db.ConventionSupports.Any(support => support.ConventionId == convention.Id && support.PersonKey == person.Key)
            || db.ConventionComments.Any(comment => comment.ConventionId == convention.Id && comment.PersonKey == person.Key));
    }

    // Words are encrypted: they are looked for here, not in the database.
    private async Task<List<long>> HoldingAsync(IQueryable<Convention> all, string words, CancellationToken cancellationToken)
    {
        var wanted = PlainText.Words(words);
        var pieces = Pieces(words);
        return
        [
            .. (await TextsAsync(all, cancellationToken))
                .Select(text => (text.ConventionId, Plain: PlainText.Words($"{text.Title}\n{text.Lines}")))
                .Select(text => (text.ConventionId, Score: text.Plain.Contains(wanted, StringComparison.Ordinal) ? 2 : Likeness(pieces, text.Plain)))
                .Where(text => text.Score >= LeastLikeness)
                .OrderByDescending(text => text.Score).ThenByDescending(text => text.ConventionId)
                .Select(text => text.ConventionId),
        ];
    }

    private async Task<List<SearchedText>> TextsAsync(IQueryable<Convention> conventions, CancellationToken cancellationToken)
    {
        var ids = conventions.Select(convention => convention.Id);
        var texts = await db.Set<ConventionText>().Where(text => ids.Contains(text.ConventionId)).Select(text => new SearchedText(text.ConventionId, text.Version, text.Title, text.Lines)).ToListAsync(cancellationToken);
        return [.. texts.GroupBy(text => text.ConventionId).Select(versions => versions.MaxBy(text => text.Version)!)];
    }

    // Pieces of what is looked for that the text holds; a text that is shorter than they are is measured by itself.
    private static double Likeness(HashSet<string> pieces, string plain) =>
        pieces.Count == 0 || plain.Length < 2 ? 0 : (double)pieces.Count(piece => plain.Contains(piece, StringComparison.Ordinal)) / Math.Min(pieces.Count, plain.Length - 1);

    private static HashSet<string> Pieces(string words)
    {
        var plain = PlainText.Words(words);
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Select(at => plain.Substring(at, 2)).Where(piece => piece.All(char.IsLetterOrDigit))];
    }

    /// <summary>Only what is compared: each column more has to be decrypted.</summary>
    private sealed record SearchedText(long ConventionId, int Version, string Title, string Lines);
}
