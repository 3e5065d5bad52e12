using GovBot.Cases;
using GovBot.Forms;

namespace GovBot.Dialogs;

/// <summary>Emergency first: the numbers to call, before anything else is said.</summary>
public sealed class Dangers(ICommitteeDesk desk, DangerAlerts alerts, IPlaces places)
{
    /// <summary>The kind heard first, after telling whom to call; null when there is no danger.</summary>
    /// <param name="compound">Where it is, if that was said before.</param>
    public async Task<string?> WarnAsync(Talk talk, string text, long? compound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var heard = talk.Words.Emergencies.Read(text);
        if (heard.Count == 0)
        {
            return null;
        }

        var kinds = heard.Select(id => talk.Data.Emergencies.Kinds.First(k => k.Id == id)).ToList();
        await talk.SayAsync(await NoticeAsync(talk, kinds, cancellationToken), cancellationToken);
        foreach (var kind in kinds.Where(k => k.Alerts))
        {
            await AlertAsync(talk, kind, text, compound, cancellationToken);
        }

        return kinds[0].Id;
    }

    private async Task AlertAsync(Talk talk, EmergencyKind kind, string text, long? compound, CancellationToken cancellationToken)
    {
        var facts = talk.Facts;
        var where = compound ?? (await places.CompoundsAsync(facts.KioskId, text, cancellationToken) is [var only] ? only.Id : null);
        if (await alerts.RaiseAsync(new(facts.ConversationId, facts.UserId, facts.KioskId, kind.Id, kind.Name.Chinese, text, where), cancellationToken))
        {
            await talk.SayAsync(talk.Text("emergency.alerted"), cancellationToken);
        }
    }

    private async Task<string> NoticeAsync(Talk talk, List<EmergencyKind> kinds, CancellationToken cancellationToken)
    {
        var numbers = string.Join(" / ", kinds.SelectMany(k => k.Numbers).Distinct());
        var lines = new List<string> { talk.Text("emergency.call", ("numbers", numbers)) };
        lines.AddRange(kinds.Select(k => k.Advice.For(talk.Locale)));
        if (talk.AtKiosk)
        {
            lines.Add(talk.Text("emergency.kiosk"));
        }

        var contact = await desk.FindAsync(null, talk.Facts.KioskId, cancellationToken);
        lines.Add(talk.Text(contact is { OpenNow: false } ? "emergency.off_hours" : "emergency.nobody_watching"));
        return string.Join('\n', lines);
    }
}
