namespace GovBot.Data.Domain.Cases;

/// <summary>经办人: who did something, by role and opaque id; never a name or a number.</summary>
public sealed record Actor(Role Role, string Id)
{
    public static Actor Resident(string userId) => new(Role.Resident, userId);
    public static Actor System { get; } = new(Role.System, "system");
}

/// <summary>角色: in whose name something is done (domain.md §2).</summary>
public enum Role
{
    System = 0,
    Resident = 1,
    CommitteeMember = 2,
}
