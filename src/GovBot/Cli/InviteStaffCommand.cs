using System.Globalization;
using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Persistence;

namespace GovBot.Cli;

internal sealed class InviteStaffCommand(StaffRoster roster, GovBotDbContext db) : ICommand
{
    public string Words => "staff invite";

    public string Arguments => "[--role ROLE] [--unit CODE] [--name NAME] [--person CODE]";

    public string Summary => "gives somebody a post, from today, and prints the invitation code; --person for whoever is known already";

    public async Task<int> RunAsync(CommandInput input, CancellationToken cancellationToken)
    {
        var named = NamedArguments.Read(input.Arguments, "role", "unit", "name", "person");
        if (named is null || (!named.ContainsKey("role") && !named.ContainsKey("person")))
            return await this.WrongAsync(input);
        Role? role = named.TryGetValue("role", out var word) ? Roles.Posts.FirstOrDefault(post => Word(post).Equals(word, StringComparison.OrdinalIgnoreCase)) : null;
        if (role == default(Role))
            return await RefuseAsync(input, $"There is no role '{word}'. Roles: {string.Join(", ", Roles.Posts.Select(Word))}.");
        await SchemaCheck.EnsureAsync(db, cancellationToken);
        var invited = await roster.InviteAsync(new(role, named.GetValueOrDefault("unit"), named.GetValueOrDefault("name"), named.GetValueOrDefault("person")), cancellationToken);
        if (!invited.IsSuccess)
            return await RefuseAsync(input, Reason(invited.Error, role, named));
        var code = invited.Value;
        await input.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{code.Code} is the invitation code of {code.Person}{Post(code)}, to be typed in the chat once before {code.ExpiresAt:yyyy-MM-dd HH:mm} UTC."));
        return ExitCodes.Done;
    }

    /// <summary>CommitteeMember as <c>committee-member</c>.</summary>
    private static string Word(Role role) => string.Concat($"{role}".Select((sign, at) => at > 0 && char.IsUpper(sign) ? $"-{sign}" : $"{sign}")).ToLowerInvariant();

    private static string Post(Invitation code) => (code.Role, code.UnitName) switch
    {
        (null, _) => "",
        ({ } role, null) => $" ({Word(role)})",
        ({ } role, { } unit) => $" ({Word(role)} at {unit})",
    };

    private static string Reason(Error error, Role? role, IReadOnlyDictionary<string, string> named) => error.Code switch
    {
        StaffErrors.NoPerson => $"There is nobody with the staff number '{named.GetValueOrDefault("person")}'. With --role somebody new is appointed.",
        StaffErrors.NoPost => $"{named.GetValueOrDefault("person")} holds no post. Give one with --role.",
        StaffErrors.NoUnit when Roles.UnitOf(role!.Value) == UnitKind.District => $"A {Word(role.Value)} belongs to the whole district: leave out --unit.",
        StaffErrors.NoUnit => $"A {Word(role!.Value)} belongs to a {Roles.UnitOf(role.Value)?.ToString().ToLowerInvariant()}: give its code with --unit. There is none with the code '{named.GetValueOrDefault("unit")}'.",
        _ => "Without --role there is no --unit.",
    };

    private static async Task<int> RefuseAsync(CommandInput input, string why)
    {
        await input.Error.WriteLineAsync(why);
        return ExitCodes.Refused;
    }
}
