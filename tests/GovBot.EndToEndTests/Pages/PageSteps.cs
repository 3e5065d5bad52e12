using Microsoft.Playwright;

namespace GovBot.EndToEndTests.Pages;

/// <summary>What a person does and sees on the pages.</summary>
internal static class PageSteps
{
    private const string SendBox = "[data-id='webchat-sendbox-input']";

    /// <summary>A conversation is there and the bot has said something.</summary>
    public static Task UntilGreetedAsync(this IPage page) => page.Bubbles().First.WaitForAsync();

    public static ILocator Bubbles(this IPage page) => page.Locator(".webchat__bubble__content");

    /// <summary>Texts of the bubbles on the screen, without the copies kept for screen readers.</summary>
    public static async Task<string> TranscriptAsync(this IPage page) => string.Join('\n', await page.Bubbles().AllInnerTextsAsync());

    public static async Task SayAsync(this IPage page, string text)
    {
        await page.FillAsync(SendBox, text);
        await page.PressAsync(SendBox, "Enter");
    }

    /// <summary>Picks a file as from the telephone's list, which sends it, and waits for the answer.</summary>
    public static async Task SendFileAsync(this IPage page, string name, string type, byte[] content)
    {
        // The button comes with the question, and the widget is drawn anew for it.
        await page.Locator("input[type=file]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
    }

    public static ILocator Choices(this IPage page) => page.Locator(".webchat__suggested-action");

    /// <summary>Taps a choice and waits for what was said by it and for the answer.</summary>
    public static async Task ChooseAsync(this IPage page, string label)
    {
        var choice = page.Choices().Filter(new() { HasText = label }).First;
        await choice.WaitForAsync();
        var said = await page.Bubbles().CountAsync();
        await choice.TapAsync();
        await page.Bubbles().Nth(said + 1).WaitForAsync();
    }

    /// <param name="times">So often by now.</param>
    public static Task UntilSaysAsync(this IPage page, string text, int times = 1) =>
        page.Bubbles().Filter(new() { HasText = text }).Nth(times - 1).WaitForAsync();
}
