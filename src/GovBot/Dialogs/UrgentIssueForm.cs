using GovBot.Cases;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs;

/// <summary>Hands a finished report to the case service.</summary>
public sealed class UrgentIssueSubmit(IUrgentIssues issues, IDialogsSource dialogs) : ISubmitHandler
{
    public string Name => "urgent-issue";

    public async Task<SubmitOutcome> SubmitAsync(FormSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var facts = submission.Form.Facts;
        var place = submission.Answer("place")?.Place;
        var category = submission.Value("category");
        var danger = submission.Value("danger");
        var filed = await issues.FileAsync(
            new FileUrgentIssue(
                facts.ConversationId,
                facts.UserId,
                facts.KioskId,
                submission.Form.Locale,
                submission.Value("what") ?? string.Empty,
                category,
                category is null ? null : dialogs.Current.FindCategoryItem(category)?.Name.Chinese,
                place?.CompoundId,
                place?.BuildingId,
                place?.Text,
                submission.Value("phone"),
                danger is null or "no" ? null : danger,
                submission.Answer("photos")?.Values ?? []),
            cancellationToken);
        return filed.IsSuccess ? SubmitOutcome.Taken(filed.Value) : SubmitOutcome.Refused(filed.Error);
    }
}

/// <summary>Categories to choose from: those of the first screen first, everything else by its words.</summary>
public sealed class CategoryOptions(IDialogsSource dialogs) : IOptionSource
{
    public string Name => "categories";

    public Task<IReadOnlyList<Option>> ListAsync(OptionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<Option> options =
        [
            .. dialogs.Current.Categories.SelectMany(c => c.Items).Where(i => i.Front)
                .Select(i => new Option(i.Id, i.Name.For(request.Form.Locale), i.Words) { Image = i.Tile is null ? null : $"/tiles/{i.Tile}.svg" }),
        ];
        return Task.FromResult(options);
    }
}

/// <summary>Guesses the category from what happened; the person sees it at the review and can change it.</summary>
public sealed class CategoryReader(IDialogsSource dialogs) : IAnswerReader
{
    public string Name => "categories";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var data = dialogs.Current;
        var best = data.Understander.Categories.Rank(text) is [var id, ..] ? data.FindCategoryItem(id) : null;
        return Task.FromResult(best is null ? null : new FieldAnswer(best.Id) { Label = best.Name.For(form.Locale) });
    }
}

/// <summary>Hears danger in what happened, so that it is not asked again.</summary>
public sealed class DangerReader(IDialogsSource dialogs) : IAnswerReader
{
    public string Name => "danger";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken) =>
        Task.FromResult(dialogs.Current.Understander.Emergencies.Read(text) is [var kind, ..] ? new FieldAnswer(kind) : null);
}
