namespace GovBot.Upkeep;

/// <summary>A job as a few lines that call a service; it may run twice.</summary>
/// <param name="Name">Also the key of its <see cref="Data.Messaging.JobRun"/>.</param>
/// <param name="Every">Least time between two starts; whether it is due is read from our table, Hangfire only wakes us.</param>
/// <param name="Work">Returns the number of things done.</param>
public sealed record RecurringJob(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task<int>> Work)
{
    /// <summary>A look at what is due; runs at every start too, whoever ran it last.</summary>
    public bool IsSweep => Every <= TimeSpan.FromMinutes(1);

    /// <summary>When to be woken; a daily job is asked hourly, so that an outage costs it an hour and not a day.</summary>
    public string Cron => IsSweep ? "* * * * *" : "17 * * * *";
}

public static class RecurringJobs
{
    /// <summary>Runs each minute and once at start.</summary>
    public static IServiceCollection AddSweep<TService>(
        this IServiceCollection services, string name, Func<TService, CancellationToken, Task<int>> work)
        where TService : notnull => services.AddJob(name, TimeSpan.FromMinutes(1), work);

    /// <summary>Runs once a day, on one node.</summary>
    public static IServiceCollection AddDailyJob<TService>(
        this IServiceCollection services, string name, Func<TService, CancellationToken, Task<int>> work)
        where TService : notnull => services.AddJob(name, TimeSpan.FromDays(1), work);

    private static IServiceCollection AddJob<TService>(
        this IServiceCollection services, string name, TimeSpan every, Func<TService, CancellationToken, Task<int>> work)
        where TService : notnull =>
        services.AddSingleton(new RecurringJob(name, every, (scope, ct) => work(scope.GetRequiredService<TService>(), ct)));
}
