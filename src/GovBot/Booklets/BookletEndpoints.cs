using GovBot.Cases.Conventions;
using GovBot.Text;

namespace GovBot.Booklets;

/// <summary>Pages about conventions for everybody: the list, one as a notice, the booklet. All of it is public already; nobody signs in.</summary>
public static class BookletEndpoints
{
    internal const string Reads = "pages";
    private const int LongestWords = 60;
    private const int MostPages = 1000;

    public static IServiceCollection AddBooklets(this IServiceCollection services) =>
        services.AddSingleton<BookletLinks>().AddScoped<BookletSource>().AddScoped<Booklet>().AddScoped<ConventionNotice>().AddScoped<ConventionIndex>();

    public static IEndpointRouteBuilder MapBooklets(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet(BookletLinks.Conventions, IndexAsync).RequireRateLimiting(Reads);
        endpoints.MapGet(BookletLinks.Conventions + "/{number}", NoticeAsync).RequireRateLimiting(Reads);
        endpoints.MapGet(BookletLinks.BookletPath, BookletAsync).RequireRateLimiting(Reads);
        return endpoints;
    }

    private static async Task IndexAsync(HttpContext http, ConventionIndex index)
    {
        var asked = http.Request.Query;
        var list = Enum.TryParse<BrowseList>(asked["list"], out var read) && Enum.IsDefined(read) && read != BrowseList.Mine ? read : BrowseList.InForce;
        var words = asked["words"].ToString() is { Length: > 0 and <= LongestWords } said ? said : null;
        var page = int.TryParse(asked["page"], out var number) ? Math.Clamp(number, 1, MostPages) : 1;
        var nonce = Paper.NewNonce();
        Paper.Guard(http, nonce, form: true);
        await http.Response.WriteAsync(await index.WriteAsync(new IndexQuery(list, Theme(asked), words, page), Locales.Of(asked["lang"]), nonce, http.RequestAborted), http.RequestAborted);
    }

    private static async Task NoticeAsync(HttpContext http, string number, ConventionCases cases, ConventionNotice notice)
    {
        if (await cases.OpenAsync(null, number, http.RequestAborted) is not { } shown)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var nonce = Paper.NewNonce();
        Paper.Guard(http, nonce);
        await http.Response.WriteAsync(notice.Write(shown, Locales.Of(http.Request.Query["lang"]), nonce), http.RequestAborted);
    }

    private static async Task BookletAsync(HttpContext http, Booklet booklet)
    {
        var nonce = Paper.NewNonce();
        Paper.Guard(http, nonce, script: true);
        var choice = new BookletChoice(http.Request.Query["all"] != "true", Theme(http.Request.Query));
        await booklet.WriteAsync(
            choice,
            Locales.Of(http.Request.Query["lang"]),
            nonce,
            async piece =>
            {
                await http.Response.WriteAsync(piece, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            },
            null,
            http.RequestAborted);
    }

    private static string? Theme(IQueryCollection asked) => asked["theme"].ToString() is { Length: > 0 and <= LongestWords } theme ? theme : null;
}
