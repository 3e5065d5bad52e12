using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Persistence;
using GovBot.Forms;
using GovBot.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>Climbs the rungs that are due on some cases: each is written down, with whom it is for. Stages only.</summary>
public sealed class ReminderClimb(GovBotDbContext db, StepBook book, ReminderPeople people, IDialogsSource dialogs, BusinessClock clock)
{
    /// <param name="ids">Cases of that kind; somebody else may have climbed meanwhile.</param>
    public async Task<Climbed> ClimbAsync(CaseKind kind, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var steps = await db.CaseSteps.Where(step => step.CaseKind == kind && ids.Contains(step.CaseId) && step.NextRungAt <= now).ToListAsync(cancellationToken);
        var cases = await book.LoadAsync(steps, cancellationToken);
        var (inOffice, rules, sum) = (await people.LoadAsync([.. cases.Values], cancellationToken), dialogs.Current.Reminders, new Climbed(0, 0, 0));
        foreach (var ofCase in steps.GroupBy(step => step.CaseId))
        {
            var chosen = Chosen([.. ofCase.SelectMany(step => step.Climb(now).Select(number => new DueRung(step, number, step.Rungs[number])))], now - rules.CatchUp);
            foreach (var (rung, isSent) in chosen)
                await StageAsync(rung, isSent ? cases.GetValueOrDefault((kind, ofCase.Key)) : null, isSent, inOffice, cancellationToken);
            sum = new(sum.Rungs + chosen.Count, sum.Late + chosen.Count(pair => pair.Rung.Rung.At < now - rules.CatchUp), sum.Superseded + chosen.Count(pair => !pair.IsSent));
        }

        return sum;
    }

    // Of one step the highest counts; after an outage, of the whole case.
    private static List<(DueRung Rung, bool IsSent)> Chosen(List<DueRung> due, DateTime lateBefore)
    {
        var isLate = due.Exists(rung => rung.Rung.At < lateBefore);
        var highest = due.GroupBy(rung => isLate ? 0 : rung.Step.Id).Select(same => same.MaxBy(Rank)).ToHashSet();
        return [.. due.Select(rung => (rung, highest.Contains(rung)))];
    }

    private static (bool, RungKind, ReminderTo, DateTime, long) Rank(DueRung due) => (due.Rung.Escalates, due.Rung.Kind, due.Rung.To.Max(), due.Rung.At, due.Step.Id);

    private async Task StageAsync(DueRung due, StepCase? found, bool isSent, PeopleInOffice inOffice, CancellationToken cancellationToken)
    {
        var (step, number, rung) = due;
        var escalated = isSent && rung.Escalates && book.Of(step.CaseKind) is { } kind && await kind.EscalateAsync(step, cancellationToken);
        db.Add(new StepReminder
        {
            StepId = step.Id,
            Rung = number,
            Kind = rung.Kind,
            CaseKind = step.CaseKind,
            CaseId = step.CaseId,
            DueAt = rung.At,
            At = clock.UtcNow,
            Outcome = isSent ? ReminderOutcome.Sent : ReminderOutcome.Superseded,
            Escalated = escalated,
            Receipts = found is null ? [] : await ReceiptsAsync(step, found, rung.To, inOffice, cancellationToken),
        });
    }

    private async Task<List<ReminderReceipt>> ReceiptsAsync(CaseStep step, StepCase found, IReadOnlyList<ReminderTo> to, PeopleInOffice inOffice, CancellationToken cancellationToken)
    {
        var receipts = inOffice.Of(found, step, to.Where(audience => audience != ReminderTo.Resident)).Select(told => ReceiptOf(step, told, inOffice)).ToList();
        if (!to.Contains(ReminderTo.Resident))
            return receipts;
        var residents = await book.Of(step.CaseKind)!.ResidentsAsync(step, cancellationToken);
        return
        [
            .. receipts, .. residents.Select(conversation => ReminderReceipt.For(ReminderTo.Resident, null, conversation, TellAt(step, ReminderTo.Resident))),
            .. residents.Count > 0 ? [] : new[] { ReminderReceipt.Missed(ReminderTo.Resident, null, ReceiptStatus.NoChannel, clock.UtcNow) },
        ];
    }

    private ReminderReceipt ReceiptOf(CaseStep step, (ReminderTo To, long? PersonId) told, PeopleInOffice inOffice)
    {
        var (to, person) = told;
        if (person is { } id && inOffice.Chats.TryGetValue(id, out var conversation))
            return ReminderReceipt.For(to, person, conversation, TellAt(step, to));
        return ReminderReceipt.Missed(to, person, person is null ? ReceiptStatus.NobodyInOffice : ReceiptStatus.NoChannel, clock.UtcNow);
    }

    // Those of other units have the district's hours.
    private DateTime TellAt(CaseStep step, ReminderTo to)
    {
        var data = dialogs.Current;
        var hours = TellingHours.Of(data, to is ReminderTo.Responsible or ReminderTo.Head ? step.Policy.Hours : OfficeHours.Write(data.Calendar.Hours));
        return hours.Next(step.AtAnyHour ? clock.UtcNow : clock.UtcNow + data.Reminders.Gather, [to], step.AtAnyHour);
    }

    private sealed record DueRung(CaseStep Step, int Number, Rung Rung);
}

/// <summary>What a climb did.</summary>
/// <param name="Late">Held up by an outage.</param>
/// <param name="Superseded">Written down, and not sent: a higher one was.</param>
public sealed record Climbed(int Rungs, int Late, int Superseded);
