using GovBot.Data.Domain.Summons;
using static GovBot.Cases.Summons.SummonsAudience;

namespace GovBot.Cases.Summons;

/// <summary>Who hears of a move.</summary>
internal enum SummonsAudience
{
    /// <summary>The clerk and the heads; all of the committee where the clerk has left.</summary>
    Committee,

    /// <summary>The heads, and who signs for them.</summary>
    Signers,
    Subdistrict,
    District,
    Lead,
    Supporting,

    /// <summary>Asked by the subdistrict to lead.</summary>
    Asked,

    /// <summary>Led before.</summary>
    Former,

    /// <summary>The department that the move names.</summary>
    Named,

    /// <summary>The person whom the move names.</summary>
    Handler,

    /// <summary>分管领导 of the lead.</summary>
    Leader,

    /// <summary>联合约请: named as co-initiators, whether they have joined or not.</summary>
    Joint,
}

/// <summary>A piece of news.</summary>
/// <param name="Key">Text <c>summons.notice.{Key}</c>.</param>
/// <param name="Rule">The step that begins with it for whoever is told; null where nothing does.</param>
internal sealed record SummonsNewsItem(SummonsAudience To, string Key, string? Rule = null);

/// <summary>Who is told what at each move: people in office by the first list, whoever is named twice hears the first; residents by the second, in plain words.</summary>
internal static class SummonsNews
{
    private static readonly SummonsAudience[] Everybody = [Committee, Lead, Supporting, Subdistrict, Joint];

    public static IEnumerable<SummonsNewsItem> ForStaff(SummonsTrigger trigger, SummonsRequest request, SummonsState from) => trigger switch
    {
        SummonsTrigger.Submit => [new(Signers, "to_sign", SummonsRules.Sign), .. To("asked_to_join", Joint)],
        SummonsTrigger.Join => To("joined", Committee),
        SummonsTrigger.SignAhead => [new(Subdistrict, "ahead", SummonsRules.OfSubdistrict(request.Facts.Setting)), .. To("ahead_told", Committee)],
        SummonsTrigger.LetGo => Sent,
        SummonsTrigger.OfferToSolve => To("street_offers", Signers, Committee),
        SummonsTrigger.SendBack => [new(Committee, "sent_back")],
        SummonsTrigger.Sign => Sent,
        SummonsTrigger.SignOnDuty => [new(Signers, "countersign", SummonsRules.Countersign), .. Sent],
        SummonsTrigger.Countersign => [new(Committee, "countersigned")],
        SummonsTrigger.Withdraw when from == SummonsState.Draft => To("withdrawn", Committee),
        SummonsTrigger.Withdraw when request.SignedAt is null => To("withdrawn", Committee, Joint),
        SummonsTrigger.Withdraw when request.SentAt is null => To("withdrawn", Committee, Subdistrict, Joint),
        SummonsTrigger.Withdraw => To("withdrawn", Everybody),
        SummonsTrigger.NotAccept => To("not_accepted", Everybody),
        SummonsTrigger.Merge => To("merged", Everybody),
        SummonsTrigger.Close => To("closed", Everybody),
        SummonsTrigger.CloseUnrated => To("closed_unrated", Everybody),
        SummonsTrigger.Conclude => To("concluded", Everybody),
        SummonsTrigger.Acknowledge => To("acknowledged", Committee),
        SummonsTrigger.ObjectToRouting => [new(Subdistrict, "to_mediate", SummonsRules.Mediate), new(Committee, "objection")],
        SummonsTrigger.Mediate => [new(Asked, "asked_to_lead", SummonsRules.Mediate), new(Committee, "mediating")],
        SummonsTrigger.DeclineToLead => [new(District, "to_decide", SummonsRules.Decide), .. To("declined", Committee, Subdistrict)],
        SummonsTrigger.AgreeToLead or SummonsTrigger.Reroute => [new(Lead, "summoned", SummonsRules.Acknowledge), new(Former, "released"), .. To("rerouted", Committee, Subdistrict, Supporting)],
        SummonsTrigger.KeepLead => [new(Lead, "kept", SummonsRules.Contact), .. To("kept_told", Committee, Subdistrict)],
        SummonsTrigger.Assign => To("assigned", Handler),
        _ => Handling(trigger, request),
    };

    /// <summary>Text <c>summons.resident.{key}</c>; null where residents need not know.</summary>
    public static string? ForResidents(SummonsTrigger trigger, SummonsRequest request) => request.SentAt is null ? null : trigger switch
    {
        SummonsTrigger.Sign or SummonsTrigger.SignOnDuty or SummonsTrigger.LetGo => "sent",
        SummonsTrigger.Acknowledge => "acknowledged",
        SummonsTrigger.AgreeToLead or SummonsTrigger.Reroute => "rerouted",
        SummonsTrigger.AgreeVisit => "visit",
        SummonsTrigger.Commit when request.ApprovalOwed => null,
        SummonsTrigger.Commit or SummonsTrigger.ApproveCommitment => "committed",
        SummonsTrigger.Extend => "extended",
        SummonsTrigger.Hold => "held",
        SummonsTrigger.Resume => "resumed",
        SummonsTrigger.ReportDone => "done",
        SummonsTrigger.Redo or SummonsTrigger.Reopen or SummonsTrigger.ConfirmDispute => "redo",
        SummonsTrigger.ReferDispute => "referred",
        SummonsTrigger.UpholdReply => request.Dispute?.Stage == DisputeStage.Told ? "upheld" : "upheld_finally",
        SummonsTrigger.Escalate => "escalated",
        SummonsTrigger.Rule => "ruled",
        SummonsTrigger.Close or SummonsTrigger.CloseUnrated or SummonsTrigger.Conclude => "closed",
        SummonsTrigger.Withdraw or SummonsTrigger.NotAccept => "withdrawn",
        _ => null,
    };

    private static IEnumerable<SummonsNewsItem> Sent =>
        [new(Lead, "summoned", SummonsRules.Acknowledge), new(Supporting, "support", SummonsRules.Acknowledge), new(Subdistrict, "copy"), .. To("sent", Committee, Joint)];

    private static IEnumerable<SummonsNewsItem> Handling(SummonsTrigger trigger, SummonsRequest request) => trigger switch
    {
        SummonsTrigger.Contact => To("contacted", Committee),
        SummonsTrigger.ProposeVisit => To("visit_proposed", Committee, Lead),
        SummonsTrigger.AgreeVisit => To("visit_agreed", Committee, Lead, Supporting),
        SummonsTrigger.Arrive => [new(Lead, "arrived", SummonsRules.Commit), new(Committee, "arrived_told")],
        SummonsTrigger.Commit when request.ApprovalOwed => [new(District, "to_approve", SummonsRules.Approve), .. To("approval_awaited", Committee, Subdistrict, Supporting)],
        SummonsTrigger.ApproveCommitment => To("commitment_approved", Lead, Committee, Subdistrict, Supporting),
        SummonsTrigger.RefuseCommitment => [new(Lead, "commitment_refused", SummonsRules.Commit), .. To("commitment_refused_told", Committee, Subdistrict)],
        SummonsTrigger.Minutes => To("minutes", Committee, Lead, Supporting, Subdistrict),
        SummonsTrigger.Commit => To("committed", Committee, Subdistrict, Supporting),
        SummonsTrigger.Begin => To("begun", Committee),
        SummonsTrigger.FinishNode => To("node_finished", Committee),
        SummonsTrigger.AskExtension when request.Extension.IsShort => [new(Signers, "extension_asked", SummonsRules.Extension)],
        SummonsTrigger.AskExtension => WithOpinions("extension_opinion", "extension_asked", SummonsRules.Extension),
        SummonsTrigger.GiveOpinion => To("opinion", District),
        SummonsTrigger.Extend => To("extended", Lead, Committee, Subdistrict),
        SummonsTrigger.RefuseExtension => To("extension_refused", Lead, Committee),
        SummonsTrigger.AskHold => [new(District, "hold_asked", SummonsRules.Hold), .. To("hold_asked_told", Committee)],
        SummonsTrigger.Hold or SummonsTrigger.ReviewHold => To("held", Lead, Supporting, Committee, Subdistrict),
        SummonsTrigger.RefuseHold => To("hold_refused", Lead, Committee),
        SummonsTrigger.Resume => To("resumed", Lead, Supporting, Committee),
        SummonsTrigger.ReportDone => [new(Committee, "done", SummonsRules.Rating), .. To("done_told", Subdistrict)],
        SummonsTrigger.Rate => To("rated", Committee),
        SummonsTrigger.Redo => [new(Lead, "redo", SummonsRules.Rework), .. To("redo_told", Subdistrict)],
        SummonsTrigger.Reopen => [new(Lead, "redo", SummonsRules.Rework), .. To("redo_told", Committee, Subdistrict)],
        SummonsTrigger.Escalate => [new(request.EscalationLevel > 1 ? District : Subdistrict, "escalated_here", SummonsRules.Level(request.EscalationLevel ?? 1)), .. To("escalated", Lead, Committee, Subdistrict)],
        SummonsTrigger.Rule => To("ruled", Lead, Committee, Subdistrict),
        SummonsTrigger.AcknowledgeSupport => To("support_acknowledged", Lead),
        SummonsTrigger.FinishSupport => To("support_finished", Lead, Committee),
        SummonsTrigger.AddSupport => [new(Named, "support", SummonsRules.Acknowledge)],
        SummonsTrigger.AskCooperation => [new(Committee, "cooperation_asked", SummonsRules.Cooperation)],
        SummonsTrigger.AnswerCooperation => To("cooperation_answered", Lead),
        SummonsTrigger.Note => To("noted", Committee, Lead),
        _ => Disputed(trigger, request),
    };

    // 第一次科室负责人,第二次分管领导 (practice.md §5).
    private static IEnumerable<SummonsNewsItem> Disputed(SummonsTrigger trigger, SummonsRequest request) => trigger switch
    {
        SummonsTrigger.Dispute => [new(Committee, "disputed", SummonsRules.Check), .. To("disputed_told", Lead, Subdistrict)],
        SummonsTrigger.ConfirmDispute when request.Reworks > 1 => [new(Leader, "redo_leader", SummonsRules.Rework), new(Lead, "redo_leader", SummonsRules.Rework), .. To("redo_told", Committee, Subdistrict)],
        SummonsTrigger.ConfirmDispute => [new(Lead, "redo_section", SummonsRules.Rework), .. To("redo_told", Committee, Subdistrict)],
        SummonsTrigger.ReferDispute => [new(Subdistrict, "to_recheck", SummonsRules.Recheck), .. To("referred", Lead)],
        SummonsTrigger.UpholdReply => To("upheld", Committee, Lead, Subdistrict),
        SummonsTrigger.ObjectToReview => [new(District, "to_redecide", SummonsRules.Redecide), .. To("objected", Committee, Subdistrict)],
        SummonsTrigger.RecordRating => To("rated", Committee),
        _ => [],
    };

    private static IEnumerable<SummonsNewsItem> WithOpinions(string opinion, string decision, string rule) => [new(District, decision, rule), .. To(opinion, Signers, Subdistrict)];

    private static IEnumerable<SummonsNewsItem> To(string key, params SummonsAudience[] audiences) => audiences.Select(audience => new SummonsNewsItem(audience, key));
}
