using GovBot.Cases.Desk;
using GovBot.Data.Domain.Issues;
using GovBot.Forms;

namespace GovBot.Dialogs.Desk;

/// <summary>改分类: category, request type or 急、难、愁 are put right.</summary>
internal static class DeskSortTalk
{
    private const string Category = "category";
    private const string Type = "type";
    private const string NoTag = "none";

    public static Task AskAsync(Talk talk, DeskDialog.Step step, DeskCase shown, CancellationToken cancellationToken) => step switch
    {
        DeskDialog.Step.AskCategory => talk.OfferAsync(talk.Text("desk.ask_category"), Categories(talk, shown), cancellationToken),
        DeskDialog.Step.AskType => talk.OfferAsync(talk.Text("desk.ask_type"), Types(talk), cancellationToken),
        DeskDialog.Step.AskTags => talk.OfferAsync(talk.Text("desk.ask_tags"), Tags(talk), cancellationToken),
        _ => talk.OfferAsync(talk.Text("desk.ask_sort"), Parts(talk, shown), cancellationToken),
    };

    /// <summary>Which of the three is to be put right; null when the reply does not tell.</summary>
    public static DeskDialog.Step? Part(Talk talk, DeskCase shown, string text) => Talk.Chosen(text, Parts(talk, shown)) switch
    {
        Category => DeskDialog.Step.AskCategory,
        Type => DeskDialog.Step.AskType,
        null => null,
        _ => DeskDialog.Step.AskTags,
    };

    /// <summary>What it should be; null when the reply does not tell.</summary>
    public static DeskSorting? Read(Talk talk, DeskDialog.Step step, DeskCase shown, string text) => step switch
    {
        DeskDialog.Step.AskCategory => CategoryOf(talk, shown, text) is { } item ? new(new DeskCategory(item.Id, item.Name.Chinese, item.Subject)) : null,
        DeskDialog.Step.AskType => talk.Called(text, Types(talk)) is { } type ? new(Type: Enum.Parse<RequestType>(type)) : null,
        DeskDialog.Step.AskTags => TagsOf(talk, text) is { } tags ? new(Tags: tags) : null,
        _ => null,
    };

    private static IReadOnlyList<Offer> Parts(Talk talk, DeskCase shown) =>
    [
        new(Category, talk.Text("desk.sort.category", ("now", shown.Line.CategoryName ?? talk.Text("desk.no_category")))),
        new(Type, talk.Text("desk.sort.type", ("now", DeskWords.Type(talk, talk.Locale, shown.Type)))),
        new("tags", talk.Text("desk.sort.tags", ("now", DeskWords.Tags(talk, talk.Locale, shown.Tags) is { Length: > 0 } tags ? tags : talk.Text("issue.tag.none")))),
    ];

    // The likeliest after the words, then the common ones; any other is found by its name or words.
    private static IReadOnlyList<Offer> Categories(Talk talk, DeskCase shown) =>
    [
        .. (shown.What is { } what ? talk.Words.Categories.Read(what).Likeliest.Select(talk.Data.FindCategoryItem).OfType<CategoryItem>() : [])
            .Concat(Known(talk).Where(item => item.Front)).Where(MayBe).Distinct().Take(9).Select(item => new Offer(item.Id, item.Name.For(talk.Locale)) { Words = item.Words }),
    ];

    private static CategoryItem? CategoryOf(Talk talk, DeskCase shown, string text)
    {
        if (talk.Words.Topics.Rank(text).Any(named => talk.Data.FindCategoryItem(named) is { } item && !MayBe(item)))
        {
            return null;
        }

        var id = Talk.Chosen(text, Categories(talk, shown)) ?? Known(talk).FirstOrDefault(item => item.Name.For(talk.Locale) == text.Trim())?.Id ?? talk.Words.Category(text);
        return id is not null && talk.Data.FindCategoryItem(id) is { } found && MayBe(found) ? found : null;
    }

    // A complaint about the committee is not made or unmade by the committee itself.
    private static bool MayBe(CategoryItem item) => item.Subject is not IssueSubject.Committee;

    private static IEnumerable<CategoryItem> Known(Talk talk) => talk.Data.Categories.SelectMany(category => category.Items);

    private static IReadOnlyList<Offer> Types(Talk talk) => [.. Enum.GetValues<RequestType>().Select(type => new Offer($"{type}", DeskWords.Type(talk, talk.Locale, type)))];

    private static IReadOnlyList<Offer> Tags(Talk talk) =>
        [.. DeskChoices.AllTags.Select(tag => new Offer($"{tag}", DeskWords.Tags(talk, talk.Locale, tag))), new(NoTag, talk.Text("issue.tag.none"))];

    // Several at once: 急难, 急和愁, 1 3.
    private static IssueTags? TagsOf(Talk talk, string text)
    {
        var offers = Tags(talk);
        if (Talk.Chosen(text, offers) is { } one)
        {
            return one is NoTag ? IssueTags.None : Enum.Parse<IssueTags>(one);
        }

        var said = DeskChoices.AllTags.Where((tag, i) => text.Contains(offers[i].Label, StringComparison.OrdinalIgnoreCase) || text.Contains((char)('1' + i))).ToList();
        return said.Count == 0 ? null : said.Aggregate((all, tag) => all | tag);
    }
}
