using GovBot.Cases.Summons;
using GovBot.Data.Domain.Summons;

namespace GovBot.Dialogs.Summons;

/// <summary>What is asked before an act is done, in its order. Each is a text <c>summons.ask.{key}</c>.</summary>
internal static class SummonsQuestions
{
    /// <summary>补录: when it really was.</summary>
    public const string Happened = "happened";
    public const string Reason = "reason";
    public const string Basis = "basis";
    public const string Department = "department";
    public const string Handler = "handler";
    public const string Contact = "contact";
    public const string At = "at";
    public const string Way = "way";
    public const string Date = "date";
    public const string Plan = "plan";
    public const string Result = "result";
    public const string Facts = "facts";
    public const string Demand = "demand";
    public const string Judged = "judged";
    public const string Node = "node";
    public const string Cooperation = "cooperation";
    public const string Accepts = "accepts";
    public const string Into = "into";
    public const string Issue = "issue";
    public const string Attendees = "attendees";
    public const string Leader = "leader";

    /// <summary>回访代录.</summary>
    public const string Respondent = "respondent";
    public const string CallBy = "call_by";
    public const string CallNumber = "call_number";
    public const string Solved = "solved";
    public const string Graded = "graded";

    /// <summary>The answer of whoever leaves open what may be left open.</summary>
    public const string Skipped = "skipped";

    /// <summary>Text <c>summons.ask_words.{trigger}</c>.</summary>
    public const string Words = "words";

    /// <summary>Of what an act needs, the things that have several to choose from.</summary>
    public static IReadOnlyList<string> Of(SummonsTrigger trigger) => trigger switch
    {
        SummonsTrigger.Withdraw or SummonsTrigger.NotAccept => [Reason],
        SummonsTrigger.Conclude or SummonsTrigger.ReferDispute => [Reason, Words],
        SummonsTrigger.RecordRating => [Respondent, CallBy, CallNumber, Solved, Graded],
        SummonsTrigger.ObjectToRouting => [Reason, Basis, Department],
        SummonsTrigger.Mediate or SummonsTrigger.Reroute or SummonsTrigger.AddSupport or SummonsTrigger.ArriveSupport => [Department],
        SummonsTrigger.Assign => [Handler, Leader, Words],
        SummonsTrigger.Contact => [Contact],
        SummonsTrigger.ProposeVisit => [At, Way],
        SummonsTrigger.Commit => [Words, Date],
        SummonsTrigger.AskExtension or SummonsTrigger.AskHold or SummonsTrigger.Hold or SummonsTrigger.ReviewHold => [Reason, Date],
        SummonsTrigger.ReportDone => [Result, Facts, Demand, Words],
        SummonsTrigger.Close => [Judged],
        SummonsTrigger.Redo => [Judged, Words],
        SummonsTrigger.FinishNode => [Node],
        SummonsTrigger.AskCooperation or SummonsTrigger.FinishSupport => [Words],
        SummonsTrigger.AnswerCooperation => [Cooperation, Accepts],
        SummonsTrigger.Merge => [Into],
        SummonsTrigger.Link => [Issue],
        SummonsTrigger.Minutes => [Attendees, Words],
        SummonsTrigger.OfferToSolve or SummonsTrigger.RefuseCommitment or SummonsTrigger.Note or SummonsTrigger.GiveOpinion or SummonsTrigger.Rule or SummonsTrigger.SendBack or SummonsTrigger.UpholdReply => [Words],
        _ => [],
    };

    /// <summary>What may be left open: not every bureau names a head or an office at once.</summary>
    public static bool MaySkip(SummonsTrigger trigger, string key) => (trigger == SummonsTrigger.Assign && key is (Leader or Words)) || key is Graded;

    /// <summary>The next question that has no answer yet; null when all is said.</summary>
    public static string? Next(SummonsTrigger trigger, IReadOnlyDictionary<string, string> answers) =>
        Of(trigger).Concat(answers.ContainsKey(Plan) ? [Plan] : Array.Empty<string>()).FirstOrDefault(key => !answers.TryGetValue(key, out var answer) || answer.Length == 0);

    /// <summary>What has only one possible answer is not asked.</summary>
    public static string? OnlyAnswer(string key, SummonsCase shown) => key switch
    {
        Node when shown.Nodes.Where(node => node is { FinishedAt: null, ReleasedAt: null }).ToList() is [var only] => FormattableString.Invariant($"{only.Seq}"),
        Cooperation when shown.Cooperations.Where(asked => asked.Accepted is null).ToList() is [var only] => FormattableString.Invariant($"{only.Seq}"),
        _ => null,
    };
}
