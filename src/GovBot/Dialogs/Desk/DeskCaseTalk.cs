using GovBot.Attachments;
using GovBot.Cases.Desk;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using GovBot.Understanding;
using Microsoft.Bot.Schema;

namespace GovBot.Dialogs.Desk;

/// <summary>Finds a case from what is said about it, and shows it with what may be done.</summary>
public sealed class DeskCaseTalk(IIssueDesk desk, DeskHome home)
{
    private const int MostFiles = 12;

    public async Task<DeskDialog.State?> FindAsync(Talk talk, StaffPost post, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (CaseMention.Number(words) is { } number)
        {
            return await OpenAsync(talk, post, number, cancellationToken);
        }

        switch (await desk.FindAsync(post, words, cancellationToken))
        {
            case []:
                await talk.SayAsync(talk.Text("desk.not_found"), cancellationToken);
                return await home.ShowAsync(talk, post, cancellationToken);
            case [var only]:
                return await OpenAsync(talk, post, only.Number, cancellationToken);
            case var several:
                await talk.OfferAsync(talk.Text("desk.which"), [.. several.Select(line => new Offer(line.Number, DeskWords.Line(talk, line))), new("home", talk.Text("desk.to_home"))], cancellationToken);
                return new(DeskDialog.Step.List) { Filter = DeskFilter.Open, Shown = [.. several.Select(line => line.Number)] };
        }
    }

    public async Task<DeskDialog.State?> OpenAsync(Talk talk, StaffPost post, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var opened = await desk.OpenAsync(post, number, cancellationToken);
        if (!opened.IsSuccess)
        {
            await talk.SayAsync(talk.Text("desk.not_found"), cancellationToken);
            return await home.ShowAsync(talk, post, cancellationToken);
        }

        await ShowFilesAsync(talk, opened.Value.Files, cancellationToken);
        return await ShowAsync(talk, opened.Value, cancellationToken);
    }

    public static async Task ShowFilesAsync(Talk talk, IReadOnlyList<DeskFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count > 0)
        {
            await talk.ShowAsync(talk.Text("desk.files", ("count", files.Count)), [.. files.TakeLast(MostFiles).Select(FileOf)], cancellationToken);
        }
    }

    private static Attachment FileOf(DeskFile file) => new(file.ContentType, AttachmentEndpoint.PathOf(file.Id), name: file.Name)
    {
        ThumbnailUrl = file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? $"{AttachmentEndpoint.PathOf(file.Id)}/{AttachmentEndpoint.Small}" : null,
    };

    public static async Task<DeskDialog.State?> ShowAsync(Talk talk, DeskCase shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        await talk.OfferAsync(Describe(talk, shown), Offers(talk, shown), cancellationToken);
        return new(DeskDialog.Step.Case) { Number = shown.Line.Number, Seen = shown.Version };
    }

    public static IReadOnlyList<Offer> Offers(Talk talk, DeskCase shown)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(shown);
        return [.. shown.Actions.Select(act => new Offer(act.ToString(), DeskWords.Act(talk, act))), .. shown.MayCopy ? [new Offer(DeskCopyOut.Offer, talk.Text("desk.copy"))] : Array.Empty<Offer>(), .. shown.MaySeeTold ? [new Offer(ToldTalk.Offer, talk.Text("told.offer"))] : Array.Empty<Offer>(), new("home", talk.Text("desk.to_home"))];
    }

    private static string Describe(Talk talk, DeskCase shown)
    {
        var line = shown.Line;
        var lines = new List<string>
        {
            talk.Text("desk.case", ("number", line.Number), ("state", DeskWords.State(talk, line.State)), ("category", line.CategoryName ?? talk.Text("desk.no_category")), ("place", DeskWords.Place(talk, line)), ("filed", talk.When(line.FiledAt))),
            talk.Text("desk.what", ("what", shown.What ?? talk.Text("desk.erased"))),
        };
        if (shown.Where is { } where)
        {
            lines.Add(talk.Text("desk.where", ("where", where)));
        }

        if (shown.MayCopy)
        {
            lines.Add(talk.Text("desk.sorted", ("type", DeskWords.Type(talk, talk.Locale, shown.Type)), ("tags", DeskWords.Tags(talk, talk.Locale, shown.Tags))).TrimEnd());
        }

        if (shown.Help is { } help)
        {
            lines.Add(talk.Text("helper.shown", ("name", HelperDialog.Called(talk, help.Name)), ("consent", Name(talk, talk.Data.HelpConsents, help.Consent)), ("reason", Name(talk, talk.Data.HelpReasons, help.Reason))));
        }

        if (shown.Details is { } details)
        {
            lines.Add(details);
        }

        lines.AddRange(shown.Additions.Select(words => talk.Text("desk.added", ("words", words))));
        if (shown.Files.Count > 0)
        {
            lines.Add(talk.Text("desk.photos", ("count", shown.Files.Count(file => !SentFiles.IsVoice(file.ContentType))), ("voices", shown.Files.Count(file => SentFiles.IsVoice(file.ContentType)))));
        }

        if (shown.Households > 1)
        {
            lines.Add(talk.Text("desk.households", ("count", shown.Households)));
        }

        if (shown.Phone is { } phone)
        {
            lines.Add(talk.Text("desk.phone", ("phone", phone)));
        }

        if (shown.Way is { } way)
        {
            lines.Add(talk.Text("desk.way", ("way", talk.Text($"issue.way.{way}")), ("foreign", shown.ForeignNumber ?? "")));
        }

        if (shown.ExpectedOn is { } expected)
        {
            lines.Add(talk.Text("desk.expected", ("by", talk.Day(expected))));
        }

        lines.AddRange(shown.Summonses.Select(summons => talk.Text("desk.summons", ("number", summons.Number), ("state", talk.Text($"desk.summons_state.{(summons.State is SummonsState.Draft ? "draft" : "begun")}")))));
        if (line.DueAt is { } due)
        {
            lines.Add(talk.Text(line.IsOverdue ? "desk.overdue" : "desk.due", ("due", talk.When(due))));
        }

        if (shown.Joined.Count > 0)
        {
            lines.Add(talk.Text("desk.joined", ("numbers", string.Join(' ', shown.Joined))));
        }

        lines.AddRange(shown.History.Select(entry => Entry(talk, entry)));
        return string.Join('\n', lines);
    }

    // An editor may have taken it out since.
    private static string Name(Talk talk, IReadOnlyList<NamedEntry> entries, string? id) => entries.FirstOrDefault(entry => entry.Id == id)?.Name.For(talk.Locale) ?? id ?? "";

    private static string Entry(Talk talk, DeskEntry entry)
    {
        var who = entry.Role is Data.Domain.Cases.Role.Resident or Data.Domain.Cases.Role.System ? talk.Text($"desk.by.{entry.Role}") : talk.Text($"staff.role.{entry.Role}");
        var line = talk.Text("desk.entry", ("when", talk.When(entry.At)), ("who", who), ("what", talk.Text($"desk.done.{entry.Trigger}")));
        return entry.Words is null ? line : talk.Text("desk.entry_words", ("entry", line), ("words", entry.Words));
    }
}
