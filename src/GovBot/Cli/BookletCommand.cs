using System.Globalization;
using GovBot.Booklets;
using GovBot.Cases.Directory;
using GovBot.Data.Persistence;
using GovBot.Text;

namespace GovBot.Cli;

/// <summary>For the district: the booklet as a file, ready for a browser to print.</summary>
internal sealed class BookletCommand(Booklet booklet, GovBotDbContext db) : ICommand
{
    private const string All = "--all";

    public string Words => "booklet export";

    public string Arguments => "FILE.html [--all]";

    public string Summary => "writes the booklet of conventions that the district commends (--all: of every one in force), ready to print on A4";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        if (input.Arguments.Where(argument => argument != All).ToList() is not [var file])
            return await this.WrongAsync(input);
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        using var line = new ProgressLine(input.Error);
        await using var page = new StreamWriter(file);
        var count = await booklet.WriteAsync(new BookletChoice(!input.Arguments.Contains(All)), Locales.Chinese, "file", page.WriteAsync, new Steps(line), cancellationToken);
        line.End();
        await input.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} conventions in {file}."));
        return ExitCodes.Done;
    }

    // Told at once, in order.
    private sealed class Steps(ProgressLine line) : IProgress<BookletProgress>
    {
        public void Report(BookletProgress value) => line.Report(new ImportStep("conventions", value.Done, value.Total));
    }
}
