using System.Threading.RateLimiting;
using GovBot.Booklets;

namespace GovBot.Operators;

public static class OperatorsSetup
{
    private const int TriesAMinute = 10;
    private const int PagesAMinute = 120;

    /// <summary>One-time links that let an operator in for a short session.</summary>
    public static IServiceCollection AddGovBotOperators(this IServiceCollection services)
    {
        services.AddSingleton<SignInLinks>().AddScoped<OperatorLinks>();
        // Each try writes, so tries are counted by address.
        return services.AddRateLimiter(limiter => limiter.AddPolicy(SignInEndpoints.Tries, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }))
            // A family behind one address reads; a machine does not copy the whole district by the minute.
            .AddPolicy(BookletEndpoints.Reads, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = PagesAMinute, Window = TimeSpan.FromMinutes(1) })));
    }
}
