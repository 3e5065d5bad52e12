using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Persistence;
using GovBot.Text;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Reminders;

/// <summary>留言 and 警示: the committee's, and the subdistricts' while nobody knows whose they are. They have no number: a reminder leads to the list.</summary>
public sealed class MessageStepCases(GovBotDbContext db, TextCatalog texts) : IStepCases
{
    public CaseKind Kind => CaseKind.Message;

    public async Task<IReadOnlyDictionary<long, StepCase>> LoadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from message in db.CommitteeMessages.AsNoTracking()
            where ids.Contains(message.Id)
            join found in db.Committees on message.CommitteeId equals found.Id into committees
            from committee in committees.DefaultIfEmpty()
            select new { message.Id, message.Kind, message.CommitteeId, SubdistrictId = committee == null ? null : (long?)committee.SubdistrictId, Name = committee == null ? "" : committee.Name }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new StepCase(row.Id, Word(row.Kind == MessageKind.Alert ? "alert" : "message"), Word("category"), row.Name)
        {
            Button = Word("button"),
            CommitteeId = row.CommitteeId,
            SubdistrictId = row.SubdistrictId,
            PartyOf = _ => row.CommitteeId is null ? ReminderParty.District : ReminderParty.Committee,
            StepText = "remind.messages.step",
        });
    }

    /// <summary>A message has no levels.</summary>
    public Task<bool> EscalateAsync(CaseStep step, CancellationToken cancellationToken) => Task.FromResult(false);

    private string Word(string key) => texts.Get(Locales.Chinese, $"remind.messages.{key}");
}
