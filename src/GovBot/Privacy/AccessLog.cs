using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Persistence;
using GovBot.Hosting;

namespace GovBot.Privacy;

/// <summary>Why staff read a resident's data: codes, whose wording is <c>privacy.purpose.{code}</c>.</summary>
public static class AccessPurposes
{
    /// <summary>To deal with the case.</summary>
    public const string Handling = "handling";

    /// <summary>To call the resident or write to them.</summary>
    public const string Contact = "contact";

    /// <summary>To check how the case was dealt with.</summary>
    public const string Review = "review";
}

/// <summary>Writes down every reading of a resident's words, phone or photos by staff. Stages only: it commits with the reading, and without it nothing is shown.</summary>
public sealed class AccessLog(GovBotDbContext db, BusinessClock clock)
{
    /// <param name="post">As the resident may read it, e.g. 图们居委会社工; never a name.</param>
    /// <param name="purpose">Of <see cref="AccessPurposes"/>.</param>
    public void Note(Actor actor, string post, UrgentIssue issue, DataParts parts, string purpose)
    {
        ArgumentNullException.ThrowIfNull(issue);
        Note(actor, post, (CaseKind.UrgentIssue, issue.Id), parts, purpose);
    }

    /// <summary>A message that a resident left.</summary>
    public void Note(Actor actor, string post, CommitteeMessage message, DataParts parts, string purpose)
    {
        ArgumentNullException.ThrowIfNull(message);
        Note(actor, post, (CaseKind.Message, message.Id), parts, purpose);
    }

    /// <summary>A summons, whose words may be a resident's.</summary>
    public void Note(Actor actor, string post, SummonsRequest request, DataParts parts, string purpose)
    {
        ArgumentNullException.ThrowIfNull(request);
        Note(actor, post, (CaseKind.SummonsRequest, request.Id), parts, purpose);
    }

    /// <summary>A convention, where people's words wait to be looked at.</summary>
    public void Note(Actor actor, string post, Convention convention, DataParts parts, string purpose)
    {
        ArgumentNullException.ThrowIfNull(convention);
        Note(actor, post, (CaseKind.Convention, convention.Id), parts, purpose);
    }

    private void Note(Actor actor, string post, (CaseKind Kind, long Id) read, DataParts parts, string purpose)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(post);
        db.Add(new PersonalDataAccess
        {
            At = clock.UtcNow,
            ActorRole = actor.Role,
            ActorId = actor.Id,
            Post = post,
            CaseKind = read.Kind,
            CaseId = read.Id,
            Parts = parts,
            Purpose = purpose,
        });
    }
}
