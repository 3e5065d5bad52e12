namespace GovBot.Data.Domain.Summons;

/// <summary>有争议: what residents do not accept, and who looks at it.</summary>
public sealed partial class SummonsRequest
{
    private readonly List<SummonsDispute> disputes = [];

    public IReadOnlyList<SummonsDispute> Disputes => disputes;

    /// <summary>第几轮: a rework is the next.</summary>
    public int Round => Reworks + Reopened + 1;

    /// <summary>Of this round; null where nobody disputes it.</summary>
    public SummonsDispute? Dispute => disputes.Find(dispute => dispute.Round == Round);

    private void RecordDispute(SummonsTrigger trigger, SummonsMove move, DateTime now)
    {
        switch (trigger)
        {
            case SummonsTrigger.Dispute:
                disputes.Add(new SummonsDispute { SummonsId = Id, Round = Round, Stage = DisputeStage.Checking, OpenedAt = now });
                break;
            case SummonsTrigger.ReferDispute:
                (Dispute!.Stage, Dispute.ReasonCode) = (DisputeStage.StreetReview, ((Reason)move.Detail!).Code);
                break;
            case SummonsTrigger.UpholdReply:
                (Dispute!.Stage, Dispute.DecidedAt) = (Dispute.Stage == DisputeStage.DistrictReview ? DisputeStage.Upheld : DisputeStage.Told, now);
                break;
            case SummonsTrigger.ObjectToReview:
                Dispute!.Stage = DisputeStage.DistrictReview;
                break;
            case SummonsTrigger.ConfirmDispute or SummonsTrigger.Redo or SummonsTrigger.Escalate when Dispute is { IsOpen: true } open:
                (open.Stage, open.DecidedAt) = (DisputeStage.Confirmed, now);
                break;
        }
    }

    private SummonsFlags DisputeFlags(SummonsMove move)
    {
        var turn = Dispute?.Stage switch
        {
            DisputeStage.Checking => SummonsSides.Committee | SummonsSides.System,
            DisputeStage.StreetReview => SummonsSides.Subdistrict,
            DisputeStage.DistrictReview => SummonsSides.District,
            _ => SummonsSides.None,
        };
        return If(Dispute is { IsOpen: true }, SummonsFlags.Disputed)
            | If((turn & SidesOf(move)) != SummonsSides.None, SummonsFlags.DisputeToDecide)
            | If(Dispute is { Stage: DisputeStage.Told }, SummonsFlags.MayObject)
            | If(move.Actor.PersonId == Facts.ClerkPersonId, SummonsFlags.Handles);
    }
}
