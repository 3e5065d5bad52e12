using GovBot.Cases.Staff;
using GovBot.Hosting;
using GovBot.Operators;

namespace GovBot.Papers;

/// <summary>Who may print what: a post, which is read anew when the link is opened.</summary>
/// <param name="Sheet">Which of several sheets of a case; empty for its only one.</param>
public sealed record PaperClaim(string Number, long PersonId, long AppointmentId, string Locale, string Sheet = "");

/// <summary>Links to a printed sheet, for half an hour. The token is in the fragment, so it reaches no log.</summary>
public sealed class PaperLinks(SignedTokens tokens, IConfiguration configuration)
{
    public const string Path = "/paper";
    private const string Purpose = "paper";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public string For(StaffPost post, string number, string locale, string sheet = "")
    {
        ArgumentNullException.ThrowIfNull(post);
        var claims = new Dictionary<string, object> { ["case"] = number, ["person"] = post.PersonId, ["post"] = post.AppointmentId, ["locale"] = locale, ["sheet"] = sheet };
        return $"{OperatorLinks.Host(configuration)}{Path}#{tokens.Issue(Purpose, claims, Lifetime)}";
    }

    /// <summary>Null for what we did not sign, or whose time is over.</summary>
    public async Task<PaperClaim?> ReadAsync(string token)
    {
        var (state, read) = await tokens.ReadAsync(Purpose, token);
        return state == TokenState.Valid ? new(read!.GetClaim("case").Value, read.GetPayloadValue<long>("person"), read.GetPayloadValue<long>("post"), read.GetClaim("locale").Value, read.GetClaim("sheet").Value) : null;
    }

    /// <summary>Where a telephone finds the case again: for the picture on the sheet.</summary>
    public string PageOf(string number) => $"{OperatorLinks.Host(configuration)}/chat#case={number}";
}
