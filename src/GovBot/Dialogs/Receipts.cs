using System.Text.Json.Nodes;
using GovBot.Cases;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using QRCoder;

namespace GovBot.Dialogs;

/// <summary>Where people reach the service from outside; null where only the kiosk knows it.</summary>
public sealed class PublicAddressOptions
{
    public Uri? PublicAddress { get; set; }
}

/// <summary>Shows the tracking code big, as QR and in words, and says what happens next and by when.</summary>
public sealed class Receipts(ICommitteeDesk desk, IOptions<PublicAddressOptions> options)
{
    public async Task ShowAsync(Talk talk, FiledIssue filed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(filed);
        var code = IssueWords.Spaced(filed.TrackingCode);
        var receipt = MessageFactory.Text($"{talk.Text("report.done", ("code", code))}\n{Keep(talk)}");
        receipt.ChannelData = new JsonObject { ["govbot"] = new JsonObject { ["receipt"] = Receipt(filed.TrackingCode) } };
        await talk.Turn.SendActivityAsync(receipt, cancellationToken);
        await talk.SayAsync(await NextAsync(talk, filed, cancellationToken), cancellationToken);
    }

    private string Keep(Talk talk) => talk.AtKiosk
        ? talk.Text(options.Value.PublicAddress is null ? "report.keep_kiosk" : "report.keep_kiosk_page")
        : talk.Text("report.keep");

    private JsonObject Receipt(string code)
    {
        // Without an address that phones can reach, the picture at least spares them the copying.
        var page = options.Value.PublicAddress is { } address ? new Uri(address, $"/chat#code={code}").AbsoluteUri : null;
        using var qr = QRCodeGenerator.GenerateQrCode(page ?? code, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return new JsonObject { ["code"] = code, ["url"] = page, ["qrSvg"] = svg.GetGraphic(6) };
    }

    private async Task<string> NextAsync(Talk talk, FiledIssue filed, CancellationToken cancellationToken)
    {
        var lines = new List<string> { Who(talk, filed) };
        if (filed.IsPastCommittee)
        {
            lines.Add(talk.Text("report.past_committee"));
        }

        if (filed.CommitteePhone is { } phone)
        {
            lines.Add(talk.Text("report.committee_phone", ("phone", phone)));
        }

        if (await desk.FindAsync(null, talk.Facts.KioskId, cancellationToken) is { OpenNow: false })
        {
            lines.Add(talk.Text("report.off_hours"));
        }

        lines.Add(talk.Text("report.right_12345"));
        return string.Join('\n', lines);
    }

    private static string Who(Talk talk, FiledIssue filed) => (filed.CommitteeName, filed.AnswerBy) switch
    {
        (null, _) => talk.Text("report.no_committee"),
        ({ } name, null) => talk.Text("report.committee_only", ("committee", name)),
        ({ } name, { } by) => talk.Text(filed.AnswerByProvisional ? "report.committee_provisional" : "report.committee", ("committee", name), ("by", talk.When(by))),
    };
}
