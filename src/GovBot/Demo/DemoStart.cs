namespace GovBot.Demo;

public static class DemoStart
{
    /// <summary>After the database is ready and before anything is served.</summary>
    public static async Task PrepareDemoAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoDistrict>().PrepareAsync(cancellationToken);
    }
}
