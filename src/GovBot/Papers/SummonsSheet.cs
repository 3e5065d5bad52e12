using System.Globalization;
using GovBot.Cases;
using GovBot.Cases.Summons;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Summons;
using GovBot.Forms;
using GovBot.Text;
using QRCoder;

namespace GovBot.Papers;

/// <summary>约请单, print-ready on A4: what, where, who, what was done before, deadlines and how they were computed, the whole history, places to sign.</summary>
public sealed class SummonsSheet(TextCatalog texts, IDialogsSource dialogs, DueWords dues, PaperLinks links)
{
    /// <param name="nonce">Of the page's content security policy.</param>
    public string Write(SummonsCase shown, string locale, string nonce)
    {
        ArgumentNullException.ThrowIfNull(shown);
        string Word(string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, key, args);
        var page = SheetPage.Begin(shown.Line.Number, locale, nonce)
            .Append(CultureInfo.InvariantCulture, $"<header><div><h1>{SheetPage.Safe(Word("paper.title"))}</h1><p>{SheetPage.Safe(shown.Line.Number)}<br>{SheetPage.Safe(Word($"summons.state.{shown.Line.State}"))}</p></div>")
            .Append(CultureInfo.InvariantCulture, $"<img alt=\"{SheetPage.Safe(Word("paper.scan"))}\" src=\"{Picture(links.PageOf(shown.Line.Number))}\"></header>");
        SheetPage.Table(page, "", Facts(shown, locale));
        SheetPage.Table(page, Word("paper.deadlines"), shown.Due.Where(due => due.Step.Step != SummonsRules.Reopen).Select(due =>
            (Word($"summons.step.{due.Step.Step}"), $"{due.DepartmentName} {dues.Explain(locale, due.Step, due.DaysOnHold)}".Trim())));
        SheetPage.Table(page, Word("paper.history"), shown.History.Select(entry => (texts.Moment(locale, entry.At), Entry(entry, locale))));
        page.Append(CultureInfo.InvariantCulture, $"<h2>{SheetPage.Safe(Word("paper.signs"))}</h2><table class=\"signs\">");
        foreach (var sign in new[] { "paper.sign_head", "paper.sign_department", "paper.sign_arrived" })
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{SheetPage.Safe(Word(sign))}</th><td></td></tr>");
        return page.Append(CultureInfo.InvariantCulture, $"</table><p>{SheetPage.Safe(Word("paper.foot"))}</p></html>").ToString();
    }

    private IEnumerable<(string Name, string Said)> Facts(SummonsCase shown, string locale)
    {
        string Word(string key, params ReadOnlySpan<(string, object?)> args) => texts.Get(locale, key, args);
        var facts = shown.Facts;
        yield return (Word("paper.committee"), string.Join(Word("due.and"), shown.Initiators.Where(joint => joint.HasJoined).Select(joint => joint.Name).Prepend(shown.Line.CommitteeName)));
        yield return (Word("paper.lead"), shown.Line.LeadName ?? "");
        if (shown.Parts.Where(part => part is { Duty: Duty.Supporting, IsReleased: false }).Select(part => part.Name).ToList() is { Count: > 0 } supporting)
            yield return (Word("paper.supporting"), string.Join(Word("due.and"), supporting));
        yield return (Word("paper.matter"), $"{facts.CategoryName} {Word($"summons.kind.{facts.Kind}")} {Word($"summons.way.{facts.Way}")}");
        yield return (Word("paper.place"), $"{shown.Line.Place} {shown.PlaceText}");
        yield return (Word("paper.what"), shown.What ?? Word("desk.erased"));
        if (facts.Households is { } households)
            yield return (Word("paper.people"), Word("summons.households", ("count", households)));
        if (facts.Vulnerable is { } vulnerable)
            yield return (Word("paper.vulnerable"), Word("summons.vulnerable", ("count", vulnerable)));
        yield return (Word("paper.efforts"), string.Join('\n', shown.Efforts.Select(effort => Word("summons.effort", ("kind", EffortName(effort.Kind.ToString(), locale)), ("day", texts.Day(locale, effort.On)), ("words", effort.Words ?? "")))));
        if (shown.ProposedTimes.Count > 0)
            yield return (Word("paper.times"), string.Join(Word("due.and"), shown.ProposedTimes.Select(time => texts.Moment(locale, time))));
        if (shown.CommittedTo is { } committed)
            yield return (Word("paper.committed"), Word(shown.ApprovalOwed ? "summons.committed_owed" : "summons.committed", ("day", texts.Day(locale, committed))));
    }

    private string Entry(SummonsEntry entry, string locale)
    {
        var who = entry.Role is Role.Resident or Role.System ? texts.Get(locale, $"desk.by.{entry.Role}") : texts.Get(locale, $"staff.role.{entry.Role}");
        var paper = entry.HappenedAt is { } happened ? texts.Get(locale, "summons.on_paper", ("when", texts.Moment(locale, happened))) : "";
        return $"{who} {texts.Get(locale, $"summons.act.{entry.Trigger}")}{paper}\n{entry.Words}".TrimEnd();
    }

    private string EffortName(string id, string locale) => dialogs.Current.SummonsReasons[SummonsReasons.Effort].FirstOrDefault(entry => entry.Id == id)?.Name.For(locale) ?? id;

    private static string Picture(string text)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(6))}";
    }
}
