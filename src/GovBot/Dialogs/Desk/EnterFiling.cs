using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Forms;

namespace GovBot.Dialogs.Desk;

/// <summary>What a pasted message holds, and the report made of it. The resident is the reporter; the clerk stands in the history.</summary>
public sealed class EnterFiling(IUrgentIssues issues, IEnumerable<IAnswerReader> readers, Dangers dangers, ICommitteeDesk committees)
{
    private const string ReportForm = "urgent-issue";

    /// <summary>Category, place and telephone number, as far as the words tell.</summary>
    public async Task<EnterDialog.State> ReadAsync(Talk talk, EnterDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return state with
        {
            Category = CategoryGuess.Of(talk.Data, state.What, talk.Locale)?.Value,
            Place = await FindAsync(talk, state.What, cancellationToken),
            Phone = Phones.Find(state.What),
            Danger = await dangers.WarnAsync(talk, state.What, compound: null, cancellationToken),
        };
    }

    /// <summary>The reply to "where?"; words that name no building we know are kept as they are.</summary>
    public async Task<FieldAnswer> PlaceAsync(Talk talk, string text, CancellationToken cancellationToken) =>
        await FindAsync(talk, text, cancellationToken) ?? new FieldAnswer((string?)null) { Place = new(null, null, text), Label = text };

    /// <summary>Grid officers file in the area of their committee only.</summary>
    public async Task<bool> IsInAreaAsync(StaffPost post, FieldAnswer place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(place);
        return post.Role is not Role.GridOfficer
            || (place.Place?.CompoundId is { } compound && (await committees.FindAsync(compound, null, cancellationToken))?.Id == post.CommitteeId);
    }

    public static string ReadBack(Talk talk, EnterDialog.State state)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(state);
        return talk.Text(
            "desk.enter_confirm",
            ("what", state.What),
            ("category", state.Category is { } id && talk.Data.FindCategoryItem(id) is { } item ? item.Name.For(talk.Locale) : talk.Text("desk.no_category")),
            ("place", state.Place?.Label),
            ("source", talk.Data.Sources.First(source => source.Id == state.Source).Name.For(talk.Locale)),
            ("phone", state.Phone ?? talk.Text("desk.no_phone")),
            ("photos", state.Files.Count));
    }

    public async Task FileAsync(Talk talk, StaffPost post, EnterDialog.State state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(state);
        var filed = await issues.FileAsync(
            new FileUrgentIssue(
                talk.Facts.ConversationId,
                // The resident has no chat of their own here: whoever holds the code shows the building or the phone.
                $"helped_{Guid.NewGuid():N}",
                KioskId: null,
                talk.Locale,
                state.What,
                state.Category,
                state.Category is { } id ? talk.Data.FindCategoryItem(id)?.Name.Chinese : null,
                state.Place?.Place?.CompoundId,
                state.Place?.Place?.BuildingId,
                state.Place?.Place?.Text,
                state.Phone,
                state.Danger,
                state.Files) { By = post.Actor, Source = state.Source, HelperPersonId = post.PersonId }.Labelled(talk.Words),
            cancellationToken);
        await talk.SayAsync(
            filed.IsSuccess ? talk.Text("desk.entered", ("number", filed.Value.CaseNumber), ("code", IssueWords.Spaced(filed.Value.TrackingCode))) : talk.Text("desk.not_now"),
            cancellationToken);
    }

    private async Task<FieldAnswer?> FindAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        var form = new FormContext(talk.Data.Forms[ReportForm], new Dictionary<string, FieldAnswer>(), talk.Facts, talk.Locale);
        return await readers.First(reader => reader.Name == "place").ReadAsync(text, form, cancellationToken);
    }
}
