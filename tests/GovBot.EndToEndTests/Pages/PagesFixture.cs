namespace GovBot.EndToEndTests.Pages;

/// <summary>One service and one browser for the page tests; tests that kill the service or shorten its times start their own.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    private ServiceProcess? _service;
    private Browser? _browser;

    /// <summary>Asked for by every test first: skips where there is no browser.</summary>
    public async Task<(ServiceProcess Service, Browser Browser)> StartAsync()
    {
        Skip.If(Browser.Executable is null, "No Chromium: install the package chromium, or name it in GOVBOT_TEST_CHROMIUM.");
        _service ??= await ServiceProcess.StartAsync();
        _browser ??= await Browser.StartAsync(_service.Address);
        return (_service, _browser);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class PagesGroup : ICollectionFixture<PagesFixture>
{
    public const string Name = "Pages";
}
