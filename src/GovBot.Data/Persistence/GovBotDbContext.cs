using GovBot.Data.Domain.Cases;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Conventions;
using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Enquiries;
using GovBot.Data.Domain.Figures;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Privacy;
using GovBot.Data.Domain.Satisfaction;
using GovBot.Data.Domain.Summons;
using GovBot.Data.Domain.Understanding;
using GovBot.Data.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovBot.Data.Persistence;

/// <summary>The one model on three databases; the derived contexts exist for their migrations only.</summary>
public abstract class GovBotDbContext : DbContext
{
    private readonly PersistenceExtension persistence;

    protected GovBotDbContext(DbContextOptions options)
        : base(options)
    {
        persistence = options.GetExtension<PersistenceExtension>();
        // Every write is one SaveChanges in one transaction: a savepoint in it is two statements for nothing.
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<ConversationRecord> Conversations => Set<ConversationRecord>();
    public DbSet<ChatActivity> ChatActivities => Set<ChatActivity>();
    public DbSet<InboundActivity> InboundActivities => Set<InboundActivity>();
    public DbSet<StateDocument> StateDocuments => Set<StateDocument>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<DeliveryAttempt> DeliveryAttempts => Set<DeliveryAttempt>();
    public DbSet<StoredAttachment> StoredAttachments => Set<StoredAttachment>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();
    public DbSet<CaseSequence> CaseSequences => Set<CaseSequence>();
    public DbSet<LookupAttempt> LookupAttempts => Set<LookupAttempt>();
    public DbSet<UrgentIssue> UrgentIssues => Set<UrgentIssue>();
    public DbSet<IssueNote> IssueNotes => Set<IssueNote>();
    public DbSet<PassOnTask> PassOnTasks => Set<PassOnTask>();
    public DbSet<CaseStep> CaseSteps => Set<CaseStep>();
    public DbSet<StepReminder> StepReminders => Set<StepReminder>();
    public DbSet<ReminderReceipt> ReminderReceipts => Set<ReminderReceipt>();
    public DbSet<IssueAddition> IssueAdditions => Set<IssueAddition>();
    public DbSet<SummonsRequest> SummonsRequests => Set<SummonsRequest>();
    public DbSet<SummonsNote> SummonsNotes => Set<SummonsNote>();
    public DbSet<SatisfactionInvitation> SatisfactionInvitations => Set<SatisfactionInvitation>();
    public DbSet<SatisfactionCall> SatisfactionCalls => Set<SatisfactionCall>();
    public DbSet<FigureExclusion> FigureExclusions => Set<FigureExclusion>();
    public DbSet<FiguresPublication> FiguresPublications => Set<FiguresPublication>();
    public DbSet<SigningDeputy> SigningDeputies => Set<SigningDeputy>();
    public DbSet<CommitteeLiaison> CommitteeLiaisons => Set<CommitteeLiaison>();
    public DbSet<JointConference> JointConferences => Set<JointConference>();
    public DbSet<ConferenceNote> ConferenceNotes => Set<ConferenceNote>();
    public DbSet<Convention> Conventions => Set<Convention>();
    public DbSet<ConventionNote> ConventionNotes => Set<ConventionNote>();
    public DbSet<ConventionSupport> ConventionSupports => Set<ConventionSupport>();
    public DbSet<ConventionComment> ConventionComments => Set<ConventionComment>();
    public DbSet<ConventionIncident> ConventionIncidents => Set<ConventionIncident>();
    public DbSet<ConventionCampaign> ConventionCampaigns => Set<ConventionCampaign>();
    public DbSet<CheckAnswer> CheckAnswers => Set<CheckAnswer>();
    public DbSet<VotingRollEntry> VotingRollEntries => Set<VotingRollEntry>();
    public DbSet<ConventionBallot> ConventionBallots => Set<ConventionBallot>();
    public DbSet<MeetingSignIn> MeetingSignIns => Set<MeetingSignIn>();
    public DbSet<VoiceBinding> VoiceBindings => Set<VoiceBinding>();
    public DbSet<CommitteeMessage> CommitteeMessages => Set<CommitteeMessage>();
    public DbSet<PersonalDataAccess> PersonalDataAccesses => Set<PersonalDataAccess>();
    public DbSet<DataErasure> DataErasures => Set<DataErasure>();
    public DbSet<FilingMark> FilingMarks => Set<FilingMark>();
    public DbSet<UnderstandingMiss> UnderstandingMisses => Set<UnderstandingMiss>();
    public DbSet<Subdistrict> Subdistricts => Set<Subdistrict>();
    public DbSet<ResidentsCommittee> Committees => Set<ResidentsCommittee>();
    public DbSet<Compound> Compounds => Set<Compound>();
    public DbSet<Building> Buildings => Set<Building>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<NeighborhoodCenter> Centers => Set<NeighborhoodCenter>();
    public DbSet<Kiosk> Kiosks => Set<Kiosk>();
    public DbSet<PropertyCompany> PropertyCompanies => Set<PropertyCompany>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<StaffAccount> StaffAccounts => Set<StaffAccount>();
    public DbSet<HelperSession> HelperSessions => Set<HelperSession>();
    public DbSet<InvitationCode> InvitationCodes => Set<InvitationCode>();
    public DbSet<ClockOffset> ClockOffsets => Set<ClockOffset>();

    /// <summary>Encrypts the columns marked <c>IsEncrypted</c> and makes the hashes they are looked up by.</summary>
    public PayloadCipher Cipher => persistence.Cipher;

    /// <summary>
    /// Runs <paramref name="work"/>, saves what is staged and commits, all in one transaction; on SQLite writers wait their turn first.
    /// Nothing slow belongs inside. After a failure nothing is written and the context is spent: take a new one.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (persistence.Gate is not { } gate)
        {
            return await CommitAsync(work, cancellationToken).ConfigureAwait(false);
        }

        T result;
        using (await gate.EnterAsync(cancellationToken).ConfigureAwait(false))
        using (gate.MarkHeld())
        {
            result = await CommitAsync(work, cancellationToken).ConfigureAwait(false);
        }

        // Who waits next was put on this thread's own queue: let it in before going on with ours.
        await Task.Yield();
        return result;
    }

    private async Task<T> CommitAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var result = await work(cancellationToken).ConfigureAwait(false);
        await SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        // A commit broken off half-way leaves nobody knowing whether it happened.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync<bool>(
            async ct =>
            {
                await work(ct).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GovBotDbContext).Assembly);
        ModelConventions.Apply(modelBuilder.Model, Database.ProviderName, Cipher);
    }
}
