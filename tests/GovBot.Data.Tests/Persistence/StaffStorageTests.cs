using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Tests.Persistence;

/// <summary>Who works here, and which chat account is theirs; the same on every database.</summary>
public abstract class StaffStorageTests(DatabaseFixture fixture)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [SkippableFact]
    public async Task Appointment_IsFoundByDay_WhenItHasALastDay()
    {
        var person = await PersonAsync();
        var post = Appointment.Of(person.Id, Role.DistrictOffice, null, Monday);
        post.To = Monday.AddDays(1);
        await fixture.Shared.SavedAsync(post);

        var found = await Task.WhenAll(new[] { -1, 0, 1, 2 }.Select(day => IsFoundAsync(post.Id, Monday.AddDays(day))));

        Assert.Equal([false, true, true, false], found);
    }

    [SkippableFact]
    public async Task Name_LiesEncrypted_AndComesBack()
    {
        var person = await PersonAsync("王小明");

        await using var db = fixture.Shared.NewContext();
        Assert.Equal("王小明", await db.People.Where(row => row.Id == person.Id).Select(row => row.Name).SingleAsync());
        Assert.Equal(typeof(byte[]), db.Model.FindEntityType(typeof(Person))!.FindProperty(nameof(Person.Name))!.GetTypeMapping().Converter?.ProviderClrType);
    }

    [SkippableFact]
    public async Task Code_OpensOnce_WhenTwoUseItAtTheSameTime()
    {
        var person = await PersonAsync();
        var code = await fixture.Shared.SavedAsync(new InvitationCode { PersonId = person.Id, CodeHash = Rows.NewName(), ExpiresAt = Rows.Noon });
        await using var one = fixture.Shared.NewContext();
        await using var other = fixture.Shared.NewContext();
        var (mine, theirs) = (await one.InvitationCodes.SingleAsync(row => row.Id == code.Id), await other.InvitationCodes.SingleAsync(row => row.Id == code.Id));

        Assert.True(mine.TryUse(Rows.Noon.AddDays(-1)) && theirs.TryUse(Rows.Noon.AddDays(-1)));
        await one.WriteAsync(_ => Task.CompletedTask);
        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.WriteAsync(_ => Task.CompletedTask));

        Assert.True(DatabaseFaults.IsConflict(fault));
    }

    [SkippableFact]
    public async Task ChatAccount_StandsForOnePerson()
    {
        var person = await PersonAsync();
        var user = Rows.NewName();
        await fixture.Shared.SavedAsync(Account(user, person));

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => fixture.Shared.SavedAsync(Account(user, person)));

        Assert.True(DatabaseFaults.IsDuplicate(fault));
    }

    private static StaffAccount Account(string user, Person person)
    {
        var account = new StaffAccount { ChannelId = "directline", UserId = user };
        account.Bind(person.Id, Rows.Noon);
        return account;
    }

    private Task<Person> PersonAsync(string? name = null) => fixture.Shared.SavedAsync(new Person { Code = Rows.NewName("p"), Name = name });

    private async Task<bool> IsFoundAsync(long id, DateOnly day)
    {
        await using var db = fixture.Shared.NewContext();
        return await db.Appointments.AnyAsync(row => row.Id == id && row.From <= day && (row.To == null || row.To >= day));
    }
}

[Collection(SqliteDatabases.Name)]
public sealed class SqliteStaffStorageTests(SqliteFixture fixture) : StaffStorageTests(fixture);

[Collection(PostgreSqlDatabases.Name)]
public sealed class PostgreSqlStaffStorageTests(PostgreSqlFixture fixture) : StaffStorageTests(fixture);

[Collection(SqlServerDatabases.Name)]
public sealed class SqlServerStaffStorageTests(SqlServerFixture fixture) : StaffStorageTests(fixture);
