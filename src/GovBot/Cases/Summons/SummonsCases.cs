using GovBot.Cases.Desk;
using GovBot.Cases.Reminders;
using GovBot.Cases.Satisfaction;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Cases.Summons;

/// <summary>What a post may do with a case, and what residents said of it.</summary>
public sealed record SummonsTools(SummonsActions Actions, SatisfactionCalls Calls);

/// <summary>A summons as a post sees it, with what this turn has staged. Each showing of residents' words is written down.</summary>
public sealed class SummonsCases(GovBotDbContext db, SummonsLists lists, SummonsSteps steps, SummonsTools tools, DeskReadings readings)
{
    // 随附意见: a remark on the judgement is for subdistrict and district only (practice.md §5), an opinion for who decides.
    private static readonly string[] NotForDepartments = [nameof(SummonsTrigger.Close), nameof(SummonsTrigger.GiveOpinion)];

    public async Task<SummonsCase> ShowAsync(StaffPost post, SummonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(request);
        var files = await FilesAsync(request, cancellationToken);
        readings.Note(post, request, files.Count);
        var names = await NamesAsync(request, cancellationToken);
        return new SummonsCase(await lists.LineAsync(post, request, cancellationToken), request.Words?.What, request.Words?.PlaceText, await HistoryAsync(post, request, cancellationToken), await tools.Actions.ForAsync(post, request, cancellationToken))
        {
            Facts = request.Facts,
            Files = files,
            Parts = [.. request.Departments.Select(part => PartOf(part, names[part.DepartmentId]))],
            Due = await DueAsync(request, names, cancellationToken),
            Efforts = request.Efforts,
            Initiators = await db.JointOfAsync(request, cancellationToken),
            ProposedTimes = [.. request.Times.Select(time => time.At.InShanghai()).Order()],
            Nodes = request.Nodes,
            Cooperations = request.Cooperations,
            Issues = post.CommitteeId == request.Facts.CommitteeId ? await IssuesAsync(request, cancellationToken) : [],
            Meeting = request.Meeting,
            Extension = request.Extension,
            Report = request.Report,
            CommittedTo = request.CommittedTo,
            ApprovalOwed = request.ApprovalOwed,
            Clock = request.Clock,
            Bounces = request.Bounces,
            MaySeeTold = ToldHistory.MaySee(post),
            Dispute = request.Dispute?.Stage,
            Ratings = await tools.Calls.CountAsync(request, post.CommitteeId == request.Facts.CommitteeId, cancellationToken),
            Version = request.Version,
        };
    }

    /// <summary>What the issues tell, with personal details covered; the first names place and category. Reading it is written down.</summary>
    public DraftSummons Known(StaffPost post, IReadOnlyList<UrgentIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        foreach (var issue in issues)
            readings.Note(post, issue, issue.Report, 0);
        var first = issues[0].Facts;
        var words = issues.Select(issue => issue.Report?.What).OfType<string>().Select(what => PrivateDetails.Cover(what).Shown);
        return new DraftSummons(string.Join('\n', words), first.CategoryId, first.CategoryName)
        {
            CompoundId = first.CompoundId,
            BuildingId = first.BuildingId,
            Households = issues.Any(issue => issue.Facts.Households is not null) ? issues.Sum(issue => issue.Facts.Households ?? 1) : null,
        };
    }

    private Task<List<DeskFile>> FilesAsync(SummonsRequest request, CancellationToken cancellationToken) => db.StoredAttachments.AsNoTracking()
        .Where(file => file.SummonsRequestId == request.Id && file.ErasedAt == null)
        .OrderBy(file => file.CreatedAt).ThenBy(file => file.Id)
        .Select(file => new DeskFile(file.Id, file.ContentType, file.Name))
        .ToListAsync(cancellationToken);

    private static SummonsPart PartOf(SummonsDepartment part, string name) => new(
        part.DepartmentId, name, part.Duty, part.AcknowledgedAt.InShanghai(), part.ArrivedAt.InShanghai(), part.FinishedAt.InShanghai(), part.ReleasedAt is not null);

    private async Task<Dictionary<long, string>> NamesAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        var ids = request.Departments.Select(part => part.DepartmentId).ToArray();
        return await db.Departments.Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Name, cancellationToken);
    }

    private async Task<List<SummonsDue>> DueAsync(SummonsRequest request, Dictionary<long, string> names, CancellationToken cancellationToken) =>
    [
        .. (await lists.RunningAsync(request, cancellationToken)).OrderBy(step => step.DueAt).ThenBy(step => step.Step, StringComparer.Ordinal).Select(step => new SummonsDue(
            step, step.DepartmentId is { } id ? names[id] : null, step.DueAt.InShanghai(), lists.IsOverdue(step), steps.DaysOnHold(request, step))),
    ];

    private Task<List<string>> IssuesAsync(SummonsRequest request, CancellationToken cancellationToken)
    {
        var ids = request.Issues.Select(linked => linked.IssueId).ToArray();
        return db.UrgentIssues.Where(issue => ids.Contains(issue.Id)).OrderBy(issue => issue.Id).Select(issue => issue.Number).ToListAsync(cancellationToken);
    }

    // What went on before it was sent stays in the committee, and with the subdistrict that knew first.
    private static bool IsInternal(StaffPost post, SummonsRequest request, CaseEvent entry) => entry.ToState switch
    {
        nameof(SummonsState.Draft) or nameof(SummonsState.AwaitingSignature) => post.CommitteeId != request.Facts.CommitteeId,
        nameof(SummonsState.WithSubdistrict) => post.CommitteeId != request.Facts.CommitteeId && post.SubdistrictId != request.Facts.SubdistrictId,
        _ => false,
    };

    private async Task<IReadOnlyList<SummonsEntry>> HistoryAsync(StaffPost post, SummonsRequest request, CancellationToken cancellationToken)
    {
        await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.CaseId == request.Id).LoadAsync(cancellationToken);
        await db.SummonsNotes.Where(note => note.SummonsId == request.Id).LoadAsync(cancellationToken);
        // Somebody else may have written meanwhile: the commit finds out, showing must not fail before.
        var notes = db.SummonsNotes.Local.Where(note => note.SummonsId == request.Id).DistinctBy(note => note.EventSeq).ToDictionary(note => note.EventSeq, note => note.Words);
        var entries = db.CaseEvents.Local.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.CaseId == request.Id).OrderBy(entry => entry.Seq);
        return
        [
            .. entries.SkipWhile(entry => IsInternal(post, request, entry))
                .Select(entry => new SummonsEntry(
                    entry.At.InShanghai(), entry.HappenedAt.InShanghai(), entry.Trigger, entry.ActorRole,
                    post.DepartmentId is not null && NotForDepartments.Contains(entry.Trigger) ? null : notes.GetValueOrDefault(entry.Seq))),
        ];
    }
}
