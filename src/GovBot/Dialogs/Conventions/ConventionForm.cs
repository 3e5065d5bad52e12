using GovBot.Cases;
using GovBot.Cases.Conventions;
using GovBot.Data.Domain.Conventions;
using GovBot.Forms;
using GovBot.Understanding;

namespace GovBot.Dialogs.Conventions;

/// <summary>Hands a finished proposal to the service.</summary>
public sealed class ConventionSubmit(ConventionFiling filing, FilingGuard guard) : ISubmitHandler
{
    public string Name => "convention";

    public async Task<SubmitOutcome> SubmitAsync(FormSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var facts = submission.Form.Facts;
        if (await guard.RefuseAsync(facts, cancellationToken) is { } full)
        {
            return SubmitOutcome.Refused(full);
        }

        var place = submission.Answer("place")?.Place;
        var scope = Enum.TryParse<ConventionScope>(submission.Value("scope"), ignoreCase: true, out var named) ? named : ConventionScope.Compound;
        var filed = await filing.ProposeAsync(
            new ProposeConvention(facts, submission.Form.Locale, submission.Value("theme") ?? "other", submission.Value("problem") ?? "", submission.Value("wish") ?? "", Fitting(scope, place))
            {
                CompoundId = place?.CompoundId,
                BuildingId = place?.BuildingId,
                IsOfGroup = submission.Value("who") is "group",
            },
            cancellationToken);
        if (!filed.IsSuccess)
        {
            return SubmitOutcome.Refused(filed.Error, filed.Error.Code == ConventionRefusals.NoCommittee ? "place" : null);
        }

        guard.Count(facts);
        return SubmitOutcome.Taken(filed.Value);
    }

    // A rule of a building that nobody named is one of the compound.
    private static ConventionScope Fitting(ConventionScope scope, PlaceAnswer? place) =>
        scope == ConventionScope.Building && place?.BuildingId is null ? place?.CompoundId is null ? ConventionScope.Area : ConventionScope.Compound
        : scope == ConventionScope.Compound && place?.CompoundId is null ? ConventionScope.Area
        : scope;
}

/// <summary>Themes to choose from, the likeliest after what was said first.</summary>
public sealed class ThemeOptions(IDialogsSource dialogs) : IOptionSource, IAnswerReader
{
    public string Name => "convention-themes";

    public Task<IReadOnlyList<Option>> ListAsync(OptionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult<IReadOnlyList<Option>>([.. dialogs.Current.Conventions.Themes.Select(theme => new Option(theme.Id, theme.Name.For(request.Form.Locale), theme.Words))]);
    }

    public Task<FieldAnswer?> ReadAsync(string text, FormContext form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var theme = dialogs.Current.Conventions.ThemeOf(text);
        return Task.FromResult(theme is null ? null : new FieldAnswer(theme.Id) { Label = theme.Name.For(form.Locale) });
    }
}
