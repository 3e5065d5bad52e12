using System.Security.Cryptography;
using GovBot.Cases.Figures;
using GovBot.Cases.Staff;
using GovBot.Operators;
using GovBot.Text;
using MiniExcelLibs;

namespace GovBot.Reports;

/// <summary>办理情况 over HTTP, for the session of a one-time link; the post behind it is read anew each time.</summary>
public static class ReportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<ReportPage>().AddScoped<ReportTables>().AddScoped<ConventionReport>();

    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet("/reports", PageAsync);
        endpoints.MapGet("/reports.csv", (HttpContext http, FiguresQuery query, ReportTables tables) => TableAsync(http, query, tables.Csv, "text/csv; charset=utf-8", "csv"));
        endpoints.MapGet("/reports.xlsx", (HttpContext http, FiguresQuery query, ReportTables tables) => TableAsync(http, query, tables.Workbook, Workbook, "xlsx"));
        endpoints.MapGet("/reports-conventions.csv", (HttpContext http, ConventionFigures figures, ConventionReport report) => ConventionsAsync(http, figures, report, ExcelType.CSV));
        endpoints.MapGet("/reports-conventions.xlsx", (HttpContext http, ConventionFigures figures, ConventionReport report) => ConventionsAsync(http, figures, report, ExcelType.XLSX));
        return endpoints;
    }

    private static async Task<IResult> PageAsync(HttpContext http, FiguresQuery query, ConventionFigures conventions, ReportPage page)
    {
        if (await PostAsync(http) is not { } post)
            return Results.Unauthorized();
        if (PeriodOf(http) is not { } period || await query.ViewAsync(post, period, http.RequestAborted) is not { IsSuccess: true } viewed)
            return Results.NotFound();
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'";
        return Results.Content(page.Write(viewed.Value with { Conventions = await conventions.LinesAsync(post, period, http.RequestAborted) }, LocaleOf(http), nonce), "text/html; charset=utf-8");
    }

    private static async Task<IResult> TableAsync(HttpContext http, FiguresQuery query, Func<IReadOnlyList<FigureCaseRow>, string, byte[]> write, string type, string ending)
    {
        if (await PostAsync(http) is not { } post)
            return Results.Unauthorized();
        return PeriodOf(http) is { } period && await query.CasesAsync(post, period, http.RequestAborted) is { IsSuccess: true } read
            ? Results.File(write(read.Value, LocaleOf(http)), type, $"govbot-{period.Key}.{ending}")
            : Results.NotFound();
    }

    private static async Task<IResult> ConventionsAsync(HttpContext http, ConventionFigures figures, ConventionReport report, ExcelType type)
    {
        if (await PostAsync(http) is not { } post)
            return Results.Unauthorized();
        if (PeriodOf(http) is not { } period)
            return Results.NotFound();
        var table = report.Table(await figures.LinesAsync(post, period, http.RequestAborted), LocaleOf(http), type);
        return type == ExcelType.CSV ? Results.File(table, "text/csv; charset=utf-8", $"govbot-conventions-{period.Key}.csv") : Results.File(table, Workbook, $"govbot-conventions-{period.Key}.xlsx");
    }

    private static async Task<StaffPost?> PostAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var services = http.RequestServices;
        return http.Request.Cookies.TryGetValue(SignInEndpoints.Cookie, out var session)
            && await services.GetRequiredService<SignInLinks>().PostOfAsync(session, http.RequestAborted) is ({ } person, { } appointment)
            ? (await services.GetRequiredService<StaffPosts>().OfAsync(person, http.RequestAborted)).Find(held => held.AppointmentId == appointment)
            : null;
    }

    private static FiguresPeriod? PeriodOf(HttpContext http)
    {
        var terms = http.RequestServices.GetRequiredService<FiguresTerms>();
        return http.Request.Query.TryGetValue("period", out var key) ? terms.Parse(key) : terms.Current(FiguresSpan.Month);
    }

    private static string LocaleOf(HttpContext http) => Locales.Of(http.Request.Query["lang"].ToString());
}
