using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using GovBot.Data.Tests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>A convention with all its parts; the same on every database.</summary>
public abstract class ConventionStorageTests(DatabaseFixture fixture)
{
    private static int lastNumber;

    [SkippableFact]
    public async Task Convention_ComesBackWhole_WithItsVersionsAndItsVote()
    {
        var id = await BeginAsync();
        (ConventionTrigger Trigger, ConventionMove By)[] way =
        [
            (ConventionTrigger.Admit, Clerk), (ConventionTrigger.Revise, Clerk), (ConventionTrigger.Deliberate, Head), (ConventionTrigger.CallMeeting, Clerk), (ConventionTrigger.HoldMeeting, Clerk),
            (ConventionTrigger.OpenVote, Clerk), (ConventionTrigger.EnterSheet, Clerk with { Detail = new SheetEntry(building, 24, 20, 2) }), (ConventionTrigger.Adopt, Clerk), (ConventionTrigger.Publish, Clerk), (ConventionTrigger.OpenCheck, ConventionSamples.System),
        ];
        foreach (var (trigger, by) in way)
            await ActAsync(id, trigger, by);

        await using var db = fixture.Shared.NewContext();
        var convention = await ReadAsync(db, id);

        Assert.Equal((ConventionState.Published, 2, VoteOutcome.Passed, "某条例第九条"), (convention.State, convention.TextVersion, convention.LastVote?.Outcome, convention.LastVote?.Article));
        Assert.Equal((20, 1, 1, "晚上十点以后不大声"), (convention.Sheets[0].For, convention.Meetings.Count, convention.Checks.Count, convention.Text?.Clauses()[0].Words));
        Assert.Equal(convention.EventCount, await db.CaseEvents.CountAsync(entry => entry.CaseKind == CaseKind.Convention && entry.CaseId == id));
    }

    [SkippableFact]
    public async Task Person_HasOneVoice_WhateverElseGoesWrong()
    {
        var id = await BeginAsync();
        await using var one = fixture.Shared.NewContext();
        await using var other = fixture.Shared.NewContext();
        one.Add(Voice(id, "phone:a"));
        other.Add(Voice(id, "phone:a"));
        await one.WriteAsync(_ => Task.CompletedTask);

        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsDuplicate(fault));
    }

    [SkippableFact]
    public async Task OneWins_WhenTwoActAtOnce()
    {
        var id = await BeginAsync();
        await using var one = fixture.Shared.NewContext();
        await using var other = fixture.Shared.NewContext();
        var (mine, theirs) = (await ReadAsync(one, id), await ReadAsync(other, id));

        one.Add(mine.Apply(ConventionTrigger.Admit, Clerk, Rows.Noon).Value!);
        other.Add(theirs.Apply(ConventionTrigger.NotAccept, Clerk with { Detail = new StatedReason("few") }, Rows.Noon).Value!);
        await one.WriteAsync(_ => Task.CompletedTask);
        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsConflict(fault) || DatabaseFaults.IsDuplicate(fault));
    }

    private long committee;
    private long building;

    private ConventionMove Clerk => ConventionSamples.By(Role.CommitteeMember, committee);
    private ConventionMove Head => ConventionSamples.By(Role.CommitteeHead, committee);

    private static ConventionSupport Voice(long id, string key) => new() { ConventionId = id, PersonKey = key, Locale = "zh-CN", GivenAt = Rows.Noon, TextVersion = 1 };

    private static Task<Convention> ReadAsync(GovBotDbContext db, long id) => db.Conventions.AsSplitQuery().SingleAsync(convention => convention.Id == id);

    private async Task ActAsync(long id, ConventionTrigger trigger, ConventionMove move)
    {
        await using var db = fixture.Shared.NewContext();
        await db.WriteAsync(async _ =>
        {
            var convention = await ReadAsync(db, id);
            var done = convention.Apply(trigger, move with { Detail = move.Detail ?? ConventionSamples.DetailFor(trigger, convention) }, Rows.Noon);
            Assert.True(done.IsSuccess, $"{trigger}: {done.Error?.Code}");
            db.Add(done.Value);
        });
    }

    private async Task<long> BeginAsync()
    {
        var street = await fixture.Shared.SavedAsync(new Subdistrict { Code = Rows.NewName("s"), Name = "街道" });
        var unit = await fixture.Shared.SavedAsync(new ResidentsCommittee { Code = Rows.NewName("c"), Name = "居委会", SubdistrictId = street.Id });
        var compound = await fixture.Shared.SavedAsync(new Compound { Code = Rows.NewName("x"), Name = "小区", CommitteeId = unit.Id });
        var house = await fixture.Shared.SavedAsync(new Building { Name = "3号楼", CompoundId = compound.Id });
        (committee, building) = (unit.Id, house.Id);
        var facts = ConventionSamples.Facts(ConventionTrack.Small) with { CommitteeId = unit.Id, SubdistrictId = street.Id, CompoundId = compound.Id, BuildingId = house.Id };
        var number = new CaseNumber(CaseKind.Convention, new DateOnly(2026, 11, 23), Interlocked.Increment(ref lastNumber));
        var (convention, begun) = Convention.Begin(number, ConventionTrigger.Propose, facts, ConventionSamples.Proposer with { Detail = ConventionSamples.Text() }, Rows.Noon).Value;
        await using var db = fixture.Shared.NewContext();
        await db.WriteAsync(_ => Task.FromResult((db.Add(convention), db.Add(begun))));
        return convention.Id;
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteConventionStorageTests(SqliteFixture fixture) : ConventionStorageTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlConventionStorageTests(PostgreSqlFixture fixture) : ConventionStorageTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerConventionStorageTests(SqlServerFixture fixture) : ConventionStorageTests(fixture);
