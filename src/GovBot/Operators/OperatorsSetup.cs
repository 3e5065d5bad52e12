using System.Threading.RateLimiting;

namespace GovBot.Operators;

public static class OperatorsSetup
{
    private const int TriesAMinute = 10;

    /// <summary>One-time links that let an operator in for a short session.</summary>
    public static IServiceCollection AddGovBotOperators(this IServiceCollection services)
    {
        services.AddSingleton<SignInLinks>().AddScoped<OperatorLinks>();
        // Each try writes, so tries are counted by address.
        return services.AddRateLimiter(limiter => limiter.AddPolicy(SignInEndpoints.Tries, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) })));
    }
}
