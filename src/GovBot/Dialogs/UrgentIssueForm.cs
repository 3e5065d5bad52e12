using GovBot.Cases;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Issues;
using GovBot.Forms;
using GovBot.Understanding;
using GovBot.Understanding.Times;

namespace GovBot.Dialogs;

/// <summary>Hands a finished report to the case service.</summary>
public sealed class UrgentIssueSubmit(IUrgentIssues issues, FilingGuard guard, DangerAlerts alerts, HelperMode helping, IDialogsSource dialogs) : ISubmitHandler
{
    public string Name => "urgent-issue";

    public async Task<SubmitOutcome> SubmitAsync(FormSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var facts = submission.Form.Facts;
        var place = submission.Answer("place")?.Place;
        var category = submission.Value("category");
        var danger = submission.Value("danger") is not ("no" or "unsure" or null) and var kind ? kind : null;
        if (danger is null && await guard.RefuseAsync(facts, cancellationToken) is { } refusal)
        {
            return SubmitOutcome.Refused(refusal);
        }

        var helped = await helping.OfAsync(facts, cancellationToken) is { Consent: not null } help ? help : null;
        var filed = await issues.FileAsync(
            Helped(helped, new FileUrgentIssue(
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
                danger,
                [.. submission.Answer("what")?.Values ?? [], .. submission.Answer("photos")?.Values ?? []])
            {
                Subject = category is null ? IssueSubject.Ordinary : dialogs.Current.FindCategoryItem(category)?.Subject ?? IssueSubject.Ordinary,
                Households = IssueDetails.Households(submission),
                Details = IssueDetails.Of(submission, dialogs.Current),
            }.Labelled(dialogs.Current.Understander)),
            cancellationToken);
        if (!filed.IsSuccess)
        {
            return SubmitOutcome.Refused(filed.Error);
        }

        guard.Count(facts);
        if (place?.CompoundId is { } compound)
        {
            await alerts.LocateAsync(facts.ConversationId, compound, kind => dialogs.Current.Emergencies.Kinds.FirstOrDefault(known => known.Id == kind)?.Name.Chinese ?? kind, cancellationToken);
        }

        if (helped is null)
        {
            return SubmitOutcome.Taken(filed.Value);
        }

        await helping.ServedAsync(facts, cancellationToken);
        return SubmitOutcome.Taken(filed.Value with { IsHelped = true, Neighbours = [] });
    }

    // The resident is the reporter, and shows who they are by building or phone; the helper stands in the history.
    private FileUrgentIssue Helped(Helping? help, FileUrgentIssue report) => help is null ? report : report with
    {
        UserId = $"helped_{Guid.NewGuid():N}",
        By = help.Post.Actor,
        Source = dialogs.Current.Sources.First(source => source.Helped).Id,
        HelperPersonId = help.Post.PersonId,
        Name = help.Name,
        Consent = help.Consent,
        HelpReason = help.Reason,
    };
}

/// <summary>Categories to choose from: the likeliest after what was said, then those of the first screen.</summary>
public sealed class CategoryOptions(IDialogsSource dialogs) : IOptionSource
{
    public string Name => "categories";

    public Task<IReadOnlyList<Option>> ListAsync(OptionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (data, form) = (dialogs.Current, request.Form);
        var said = request.Field.GuessFrom is { } from ? form.Answers.GetValueOrDefault(from)?.Value : null;
        var likely = said is null ? [] : data.Understander.Categories.Read(said).Likeliest.Select(data.FindCategoryItem).OfType<CategoryItem>();
        IReadOnlyList<Option> options =
        [
            .. likely.Concat(data.Categories.SelectMany(c => c.Items).Where(i => i.Front)).Distinct()
                .Select(i => new Option(i.Id, i.Name.For(form.Locale), i.Words) { Image = i.Tile is null ? null : $"/tiles/{i.Tile}.svg" }),
        ];
        return Task.FromResult(options);
    }
}

/// <summary>Guesses the category from what happened; the person sees it at the review and can change it.</summary>
public sealed class CategoryGuess(IDialogsSource dialogs) : IAnswerReader
{
    private const string SomethingElse = "something_else";

    public string Name => "categories";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Task.FromResult(Of(dialogs.Current, text, form.Locale));
    }

    /// <summary>Null when the words do not tell; in danger nobody is asked for a category.</summary>
    public static FieldAnswer? Of(DialogsData data, string text, string locale)
    {
        ArgumentNullException.ThrowIfNull(data);
        // Whoever names the committee is not sent to it; the review shows it, and it can be changed there.
        var complaint = data.Understander.Topics.Rank(text).FirstOrDefault(named => data.FindCategoryItem(named)?.Subject == IssueSubject.Committee);
        var id = complaint ?? data.Understander.Category(text) ?? (data.Understander.Emergencies.Read(text).Count > 0 ? SomethingElse : null);
        return id is not null && data.FindCategoryItem(id) is { } best ? new FieldAnswer(best.Id) { Label = best.Name.For(locale) } : null;
    }
}

/// <summary>Hears danger in what happened, so that it is not asked again.</summary>
public sealed class DangerReader(IDialogsSource dialogs) : IAnswerReader
{
    public string Name => "danger";

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken) =>
        Task.FromResult(dialogs.Current.Understander.Emergencies.Read(text) is [var kind, ..] ? Answer(kind, dialogs.Current, form.Locale) : null);

    /// <summary>The kind heard, under its own name also where the form does not list it.</summary>
    public static FieldAnswer Answer(string kind, DialogsData data, string locale)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(kind) { Label = data.Emergencies.Kinds.FirstOrDefault(k => k.Id == kind)?.Name.For(locale) };
    }
}

/// <summary>Hears "图们小区3号楼" in what happened; half of it is not enough, then the place is asked.</summary>
public sealed class PlaceReader(IPlaces places) : IAnswerReader
{
    public string Name => "place";

    public async Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await CompoundAsync(text, form, cancellationToken) is { } compound)
        {
            return await InAsync(compound, RoadWords.Beside(text, compound.Name), cancellationToken);
        }

        // Another building of the compound that was answered before.
        return form.Answers.GetValueOrDefault("place") is { Place: { CompoundId: { } known, BuildingId: not null }, Label: { } label } && SpeltPlaces.Building(text) is { Length: > 0 } building
            ? await InAsync(new(known, label.Split(' ')[0], ""), building, cancellationToken)
            : null;
    }

    private async Task<FieldAnswer?> InAsync(CompoundChoice compound, string rest, CancellationToken cancellationToken)
    {
        var buildings = await places.BuildingsAsync(compound.Id, cancellationToken);
        var reading = ChoiceReader.Read(DayWords.Without(rest), [.. buildings.Select(b => new Option($"{b.Id}", b.Name))]);
        return reading is ChoiceReading.One one
            ? new FieldAnswer((string?)null) { Place = new(compound.Id, buildings[one.Index].Id, UnitReader.Read(rest, isAddress: false)), Label = $"{compound.Name} {buildings[one.Index].Name} {UnitReader.Read(rest, isAddress: false)}".TrimEnd() }
            : null;
    }

    // By its name, or by its road where only one is there.
    private async Task<CompoundChoice?> CompoundAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        var words = PlainText.Words(text);
        var found = await places.CompoundsAsync(form.Facts.KioskId, text, cancellationToken);
        var named = found.Where(c => words.Contains(PlainText.Words(c.Name), StringComparison.Ordinal) || SpeltPlaces.Names(text, c.Name)).ToList();
        return named is [var byName] ? byName : named.Count == 0 && RoadWords.In(text) is not null && found is [var byRoad] ? byRoad : null;
    }
}
