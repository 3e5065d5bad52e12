using System.Globalization;
using System.Threading.RateLimiting;
using GovBot.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace GovBot.Channels.DirectLine;

/// <summary>How much one person, one kiosk and one address may ask of us.</summary>
internal static class Limits
{
    public const string Messages = "messages", Reads = "reads", Tokens = "tokens", Enrolment = "enrolment";

    public static void Configure(RateLimiterOptions limiter, LimitOptions options)
    {
        limiter.AddPolicy(Messages, http => Bucket(Messages + PersonOf(http), options.Messages));
        limiter.AddPolicy(Reads, http => Bucket(Reads + PersonOf(http), options.Reads));
        limiter.AddPolicy(Tokens, http => Bucket(Tokens + AddressOf(http), options.Tokens));
        limiter.AddPolicy(Enrolment, http => RateLimitPartition.GetFixedWindowLimiter(
            Enrolment + AddressOf(http),
            _ => new() { PermitLimit = options.EnrolmentsPerTenMinutes, Window = TimeSpan.FromMinutes(10) }));
        // A kiosk is counted by its device: many may share an address with a whole center.
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            !IsOurs(http.Request.Path) || Caller.Of(http).Valid?.KioskId is not null
                ? RateLimitPartition.GetNoLimiter("")
                : Bucket(AddressOf(http), options.Address));
        limiter.OnRejected = RefuseAsync;
    }

    private static bool IsOurs(PathString path) => path.StartsWithSegments(DirectLineSetup.Path) || path.StartsWithSegments("/api");

    private static RateLimitPartition<string> Bucket(string key, Allowance allowance) => RateLimitPartition.GetTokenBucketLimiter(
        key,
        _ => new() { TokenLimit = allowance.Burst, TokensPerPeriod = allowance.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    private static string PersonOf(HttpContext http) => Caller.Of(http).Valid switch
    {
        { KioskId: { } kiosk } => $":kiosk {kiosk}",
        { UserId: var user } => $":user {user}",
        null => AddressOf(http),
    };

    private static string AddressOf(HttpContext http) => $":{ClientAddresses.Of(http) ?? "unknown"}";

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        context.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await AnswerTo(context.HttpContext).ExecuteAsync(context.HttpContext);
    }

    // Who has no token is no client that could be lost.
    private static IResult AnswerTo(HttpContext http) =>
        Caller.Of(http).Valid is not null && http.GetEndpoint()?.Metadata.GetMetadata<WhenLimited>() is { } gentle
            ? gentle.Answer(http)
            : DirectLineError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests");
}

/// <summary>What an endpoint answers over the limit whose clients do not survive a refusal; without touching the database.</summary>
internal sealed record WhenLimited(Func<HttpContext, IResult> Answer);
