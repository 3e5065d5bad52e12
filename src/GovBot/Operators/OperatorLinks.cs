using GovBot.Cases.Staff;
using GovBot.Data.Domain.Cases;
using GovBot.Data.Messaging;
using GovBot.Data.Persistence;

namespace GovBot.Operators;

/// <summary>Sign-in links that the bot gives: to administrators for <c>/jobs</c>, to posts with figures for <c>/reports</c>. The link commits with the turn that says it.</summary>
public sealed class OperatorLinks(GovBotDbContext db, IStaff staff, TimeProvider time, IConfiguration configuration)
{
    /// <summary>Null for whoever does not act as an administrator now.</summary>
    public async Task<string?> CreateAsync(ConversationFacts who, CancellationToken cancellationToken)
    {
        if (await staff.WhoIsAsync(who, cancellationToken) is not { Role: Role.Administrator } administrator)
            return null;
        var (path, row) = SignInLinks.New(time, administrator.PersonId);
        db.Add(row);
        return Host(configuration) + path;
    }

    /// <summary>Opens 办理情况 for the post, as long as it is held.</summary>
    public string CreateFor(StaffPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (path, row) = SignInLinks.New(time, post.PersonId, post.AppointmentId);
        db.Add(row);
        return Host(configuration) + path;
    }

    /// <summary>Where people open it.</summary>
    public static string Host(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (configuration["GovBot:PublicAddress"] ?? configuration["Urls"]?.Split(';')[0] ?? "").TrimEnd('/');
    }
}
