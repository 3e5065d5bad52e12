using GovBot.Data.Domain.Satisfaction;
using GovBot.Understanding;

namespace GovBot.Dialogs.Satisfaction;

/// <summary>What a resident's reply says: by number, by the words on a button, or in words of their own.</summary>
internal static class RatingReader
{
    public static IReadOnlyList<Offer> SolvedOffers(Talk talk) => Offers<Solution>(talk, "satisfaction.solved");

    /// <summary>Best first, as on every counter.</summary>
    public static IReadOnlyList<Offer> GradeOffers(Talk talk) => [.. Offers<Grade>(talk, "satisfaction.grade").Reverse()];

    public static IReadOnlyList<Offer> ReasonOffers(Talk talk) =>
        [.. talk.Data.Satisfaction.Reasons.Select(reason => new Offer(reason.Id, reason.Name.For(talk.Locale))), new(RateDialog.NoReason, talk.Text("satisfaction.no_reason"))];

    /// <summary>Null when it is not said.</summary>
    public static Solution? Solved(Talk talk, string text) => InWords(talk, text) ?? Of<Solution>(Talk.Chosen(text, SolvedOffers(talk)));

    /// <inheritdoc cref="Solved"/>
    public static Grade? Grade(Talk talk, string text) => SaidReader.Read(text, talk.Data.Satisfaction.Grades) ?? Of<Grade>(Talk.Chosen(text, GradeOffers(talk)));

    /// <summary>A grade said along with the rest, in words that can be nothing else.</summary>
    public static Grade? GradeAlongside(Talk talk, string text) =>
        text.Contains(talk.Text("satisfaction.grade_word"), StringComparison.OrdinalIgnoreCase) ? SaidReader.Read(text, talk.Data.Satisfaction.Grades) : null;

    /// <summary>In words alone: a bare number may belong to another list.</summary>
    public static Solution? InWords(Talk talk, string text) => SaidReader.Read(text, talk.Data.Satisfaction.Solved);

    private static T? Of<T>(string? id)
        where T : struct, Enum => id is null ? null : Enum.Parse<T>(id);

    private static IReadOnlyList<Offer> Offers<T>(Talk talk, string key)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Offer(value.ToString(), talk.Text($"{key}.{value}")))];
}
