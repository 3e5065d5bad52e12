using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Data.Tests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>A summons with all its parts; the same on every database.</summary>
public abstract class SummonsStorageTests(DatabaseFixture fixture)
{
    private static int lastNumber;

    [SkippableFact]
    public async Task Request_ComesBackWhole_WithItsHistory()
    {
        var stage = await StageAsync();
        foreach (var (trigger, by) in stage.WayToHold())
            await ActAsync(stage, trigger, by);

        await using var db = fixture.Shared.NewContext();
        var request = await ReadAsync(db, stage.Id);

        Assert.Equal((SummonsState.OnHold, SummonsClock.Held, new DateOnly(2027, 1, 4)), (request.State, request.Clock, request.CurrentHold?.ReviewOn));
        Assert.Equal((stage.Lead, stage.Other), (request.Objections[0].DepartmentId, request.Lead?.DepartmentId));
        Assert.Equal("三楼外墙渗水,物业修过两次", request.Words?.What);
        Assert.Equal((2, 1, 3), (request.Efforts.Count, request.Nodes.Count, request.Departments.Count));
        var seqs = await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.CaseId == stage.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(1, request.EventCount), seqs);
    }

    [SkippableFact]
    public async Task Draft_KeepsNothingOfWhatItNoLongerNames_WhenRevised()
    {
        var stage = await StageAsync();
        await ActAsync(stage, SummonsTrigger.Revise, stage.Clerk with { Detail = stage.Draft with { SupportingIds = [stage.Other], Efforts = [stage.Draft.Efforts[1]], What = "改过的" } });

        await using var db = fixture.Shared.NewContext();
        var request = await ReadAsync(db, stage.Id);

        Assert.Equal((stage.Other, EffortKind.Hotline, "改过的"), (request.Supporting.Single().DepartmentId, request.Efforts.Single().Kind, request.Words?.What));
    }

    [SkippableFact]
    public async Task OneWins_WhenTwoActAtOnce()
    {
        var stage = await StageAsync();
        await using var one = fixture.Shared.NewContext();
        await using var other = fixture.Shared.NewContext();
        var (mine, theirs) = (await ReadAsync(one, stage.Id), await ReadAsync(other, stage.Id));

        one.Add(mine.Apply(SummonsTrigger.Submit, stage.Clerk, Rows.Noon).Value!);
        other.Add(theirs.Apply(SummonsTrigger.Withdraw, stage.Clerk with { Detail = new Reason("mistake") }, Rows.Noon).Value!);
        await one.WriteAsync(_ => Task.CompletedTask);
        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault));
        await using var db = fixture.Shared.NewContext();
        Assert.Equal((SummonsState.AwaitingSignature, 2), ((await ReadAsync(db, stage.Id)).State, await db.CaseEvents.CountAsync(entry => entry.CaseId == stage.Id && entry.CaseKind == CaseKind.SummonsRequest)));
    }

    /// <summary>Fifty people, twenty cases: each case's history is the row of the acts that were accepted, none lost, none twice.</summary>
    [SkippableFact]
    public async Task Fifty_OnTwentyCases_LoseNoUpdateAndDoubleNoEvent()
    {
        const int actors = 50;
        const int acts = 6;
        var stages = new List<Stage>();
        for (var i = 0; i < 20; i++)
            stages.Add(await StageAsync(stages.FirstOrDefault()));
        foreach (var stage in stages)
        {
            await ActAsync(stage, SummonsTrigger.Submit, stage.Clerk);
            await ActAsync(stage, SummonsTrigger.Sign, stage.Head);
        }

        var accepted = await Task.WhenAll(Enumerable.Range(0, actors).Select(actor => Task.Run(async () =>
        {
            var (random, done) = (new Random(actor), new List<long>());
            for (var act = 0; act < acts; act++)
            {
                var stage = stages[random.Next(stages.Count)];
                if (await TryActAsync(stage, SummonsTrigger.Note, random.Next(2) == 0 ? stage.Clerk : stage.Liaison))
                    done.Add(stage.Id);
            }

            return done;
        })));

        await using var db = fixture.Shared.NewContext();
        foreach (var stage in stages)
        {
            var (request, mine) = (await ReadAsync(db, stage.Id), accepted.Sum(done => done.Count(id => id == stage.Id)));
            var seqs = await db.CaseEvents.Where(entry => entry.CaseKind == CaseKind.SummonsRequest && entry.CaseId == stage.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Seq).ToListAsync();
            Assert.Equal(Enumerable.Range(1, 3 + mine), seqs);
            Assert.Equal((3 + mine, 3 + mine), (request.EventCount, request.Version));
        }
    }

    private static Task<SummonsRequest> ReadAsync(GovBotDbContext db, long id) => db.SummonsRequests.AsSplitQuery().SingleAsync(request => request.Id == id);

    private async Task ActAsync(Stage stage, SummonsTrigger trigger, SummonsMove move) => Assert.True(await TryActAsync(stage, trigger, move), trigger.ToString());

    private async Task<bool> TryActAsync(Stage stage, SummonsTrigger trigger, SummonsMove move)
    {
        await using var db = fixture.Shared.NewContext();
        try
        {
            return await db.WriteAsync(async ct =>
            {
                var request = await ReadAsync(db, stage.Id);
                var done = request.Apply(trigger, move with { Detail = move.Detail ?? stage.DetailFor(trigger) }, Rows.Noon);
                if (done.IsSuccess)
                    db.Add(done.Value);
                return done.IsSuccess;
            });
        }
        catch (Exception fault) when (DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault))
        {
            return false;
        }
    }

    private async Task<Stage> StageAsync(Stage? like = null)
    {
        var units = like ?? await UnitsAsync();
        var number = new CaseNumber(CaseKind.SummonsRequest, new DateOnly(2026, 11, 23), Interlocked.Increment(ref lastNumber));
        var stage = units with { Id = number.Key };
        var (request, begun) = SummonsRequest.Begin(number, stage.Clerk with { Detail = stage.Draft }, Rows.Noon).Value;
        await using var db = fixture.Shared.NewContext();
        await db.WriteAsync(_ => Task.FromResult((db.Add(request), db.Add(begun))));
        return stage;
    }

    private async Task<Stage> UnitsAsync()
    {
        var street = await fixture.Shared.SavedAsync(new Subdistrict { Code = Rows.NewName("s"), Name = "街道" });
        var committee = await fixture.Shared.SavedAsync(new ResidentsCommittee { Code = Rows.NewName("c"), Name = "居委会", SubdistrictId = street.Id });
        var person = await fixture.Shared.SavedAsync(new Person { Code = Rows.NewName("p") });
        var departments = new List<long>();
        for (var i = 0; i < 3; i++)
            departments.Add((await fixture.Shared.SavedAsync(new Department { Code = Rows.NewName("d"), Name = "局" })).Id);
        return new Stage(0, street.Id, committee.Id, person.Id, departments[0], departments[1], departments[2]);
    }

    private sealed record Stage(long Id, long Street, long Committee, long Person, long Lead, long Support, long Other)
    {
        public SummonsMove Clerk => SummonsSamples.By(Role.CommitteeMember, Committee);
        public SummonsMove Head => SummonsSamples.By(Role.CommitteeHead, Committee);
        public SummonsMove Liaison => SummonsSamples.By(Role.DepartmentLiaison, Lead);

        public SummonsDraft Draft => SummonsSamples.Draft with
        {
            Facts = SummonsSamples.Draft.Facts with { CommitteeId = Committee, SubdistrictId = Street, ClerkPersonId = Person },
            LeadId = Lead,
            SupportingIds = [Support],
            IssueIds = [],
        };

        public IEnumerable<(SummonsTrigger, SummonsMove)> WayToHold()
        {
            var (street, other, district) = (SummonsSamples.By(Role.SubdistrictCoordinator, Street), SummonsSamples.By(Role.DepartmentLiaison, Other), SummonsSamples.District);
            return
            [
                (SummonsTrigger.Submit, Clerk), (SummonsTrigger.Sign, Head), (SummonsTrigger.ObjectToRouting, Liaison), (SummonsTrigger.Mediate, street),
                (SummonsTrigger.AgreeToLead, other), (SummonsTrigger.Acknowledge, other), (SummonsTrigger.Contact, other), (SummonsTrigger.Arrive, Clerk),
                (SummonsTrigger.Commit, other), (SummonsTrigger.AskCooperation, other), (SummonsTrigger.AskHold, other), (SummonsTrigger.Hold, district),
            ];
        }

        public SummonsDetail? DetailFor(SummonsTrigger trigger) => trigger switch
        {
            SummonsTrigger.ObjectToRouting => new Objection("not_ours", "某条例第五条", Other),
            SummonsTrigger.Mediate => new NamedDepartment(Other),
            _ => SummonsSamples.DetailFor(trigger),
        };
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteSummonsStorageTests(SqliteFixture fixture) : SummonsStorageTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlSummonsStorageTests(PostgreSqlFixture fixture) : SummonsStorageTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerSummonsStorageTests(SqlServerFixture fixture) : SummonsStorageTests(fixture);
