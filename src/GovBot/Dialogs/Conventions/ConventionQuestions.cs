using GovBot.Data.Domain.Conventions;

namespace GovBot.Dialogs.Conventions;

/// <summary>What each act asks for, one thing after the other. An act is a <see cref="ConventionTrigger"/> or one of the names here.</summary>
internal static class ConventionQuestions
{
    public const string Count = "count";
    public const string Comments = "comments";
    public const string Incidents = "incidents";
    public const string Finding = "finding";
    public const string Borrow = "borrow";
    public const string Change = "change";
    public const string History = "history";
    public const string Compare = "compare";
    public const string Page = "page";
    public const string Home = "home";

    public const string Reason = "reason";
    public const string Words = "words";
    public const string Clauses = "clauses";
    public const string Date = "date";
    public const string At = "at";
    public const string Place = "place";
    public const string Meeting = "meeting";
    public const string Held = "held";
    public const string Present = "present";
    public const string Form = "form";
    public const string Roll = "roll";
    public const string Building = "building";
    public const string Sheet = "sheet";
    public const string Numbers = "numbers";
    public const string Other = "other";
    public const string Registered = "registered";
    public const string Verdict = "verdict";
    public const string Kept = "kept";
    public const string Workable = "workable";
    public const string Reply = "reply";

    /// <summary>Whether somebody who seems to be named may be read of: asked where it is.</summary>
    public const string Named = "named";

    /// <summary>The day of <see cref="At"/>, while its hour is not known.</summary>
    public const string Day = "day";

    public static IReadOnlyList<string> Of(string act, bool bySheets) => act switch
    {
        nameof(ConventionTrigger.Revise) => [Clauses],
        nameof(ConventionTrigger.NotAccept) or nameof(ConventionTrigger.Withdraw) or nameof(ConventionTrigger.Repeal) => [Reason],
        nameof(ConventionTrigger.Merge) => [Other],
        nameof(ConventionTrigger.ProlongCollection) or nameof(ConventionTrigger.OpenCheck) or nameof(ConventionTrigger.Publish) => [Date],
        nameof(ConventionTrigger.CallMeeting) => [Meeting, At, Place],
        nameof(ConventionTrigger.HoldMeeting) => [Held, Present, Words],
        nameof(ConventionTrigger.Return) or nameof(ConventionTrigger.Note) => [Words],
        nameof(ConventionTrigger.OpenVote) or nameof(ConventionTrigger.CallAgain) => [At, Place, Form, Roll],
        nameof(ConventionTrigger.EnterSheet) => [Building, Sheet],
        Count when !bySheets => [Numbers],
        nameof(ConventionTrigger.Register) => [Registered],
        nameof(ConventionTrigger.ReviewYear) => [Verdict],
        Finding => [Kept, Workable, Words],
        _ => [],
    };

    public static string? Next(string act, bool bySheets, IReadOnlyDictionary<string, string> answers) => Of(act, bySheets).FirstOrDefault(key => !answers.ContainsKey(key));
}
