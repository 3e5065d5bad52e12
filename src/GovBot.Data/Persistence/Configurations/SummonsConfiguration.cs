using System.Linq.Expressions;
using GovBot.Data.Domain.Issues;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class SummonsRequestConfiguration : IEntityTypeConfiguration<SummonsRequest>
{
    public void Configure(EntityTypeBuilder<SummonsRequest> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Number).HasMaxLength(ColumnLengths.CaseNumber);
        builder.Property(request => request.EndReason).HasMaxLength(ColumnLengths.Code);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.HasIndex(request => request.Number).IsUnique();
        builder.HasIndex(request => new { request.State, request.SentAt, request.Id });
        builder.HasIndex(request => request.EndedAt);
        builder.HasOne<SummonsRequest>().WithMany().HasForeignKey(request => request.MergedIntoId);
        builder.OwnsOne(request => request.Facts, ConfigureFacts);
        builder.OwnsOne(request => request.Meeting);
        builder.OwnsOne(request => request.Extension, extension => extension.Property(asked => asked.ReasonCode).HasMaxLength(ColumnLengths.Code));
        builder.OwnsOne(request => request.Report);
        builder.Navigation(request => request.Facts).IsRequired();
        builder.Navigation(request => request.Meeting).IsRequired();
        builder.Navigation(request => request.Extension).IsRequired();
        builder.Navigation(request => request.Report).IsRequired();
        builder.HasOne(request => request.Words).WithOne().HasForeignKey<SummonsWords>(words => words.SummonsId);
        builder.Navigation(request => request.Words).AutoInclude();
        builder.Ignore(request => request.Lead).Ignore(request => request.Supporting).Ignore(request => request.CurrentHold).Ignore(request => request.PromisedFor).Ignore(request => request.Dispute);
        HasParts(builder);
    }

    private static void ConfigureFacts(OwnedNavigationBuilder<SummonsRequest, SummonsFacts> facts)
    {
        facts.Property(fact => fact.CategoryId).HasMaxLength(ColumnLengths.Code);
        facts.Property(fact => fact.CategoryName).HasMaxLength(ColumnLengths.Name);
        facts.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(fact => fact.CommitteeId);
        facts.HasOne<Subdistrict>().WithMany().HasForeignKey(fact => fact.SubdistrictId);
        facts.HasOne<Person>().WithMany().HasForeignKey(fact => fact.ClerkPersonId);
        facts.HasOne<Compound>().WithMany().HasForeignKey(fact => fact.CompoundId);
        facts.HasOne<Building>().WithMany().HasForeignKey(fact => fact.BuildingId);
    }

    private static void HasParts(EntityTypeBuilder<SummonsRequest> builder)
    {
        Has(builder, request => request.Departments, nameof(SummonsDepartment.SummonsId));
        Has(builder, request => request.Efforts, nameof(SummonsEffort.SummonsId));
        Has(builder, request => request.Times, nameof(SummonsTime.SummonsId));
        Has(builder, request => request.Issues, nameof(SummonsIssue.SummonsId));
        Has(builder, request => request.Objections, nameof(SummonsObjection.SummonsId));
        Has(builder, request => request.Holds, nameof(SummonsHold.SummonsId));
        Has(builder, request => request.Ratings, nameof(SummonsRating.SummonsId));
        Has(builder, request => request.Nodes, nameof(SummonsNode.SummonsId));
        Has(builder, request => request.Initiators, nameof(SummonsInitiator.SummonsId));
        Has(builder, request => request.Cooperations, nameof(SummonsCooperation.SummonsId));
        Has(builder, request => request.Disputes, nameof(SummonsDispute.SummonsId));
    }

    /// <summary>The rules of a case need the whole of it. What a draft no longer names goes with it; the database itself deletes nothing.</summary>
    private static void Has<TPart>(EntityTypeBuilder<SummonsRequest> builder, Expression<Func<SummonsRequest, IEnumerable<TPart>?>> parts, string key)
        where TPart : class
    {
        builder.HasMany(parts).WithOne().HasForeignKey(key).IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(parts).AutoInclude();
    }
}

internal sealed class SummonsWordsConfiguration : IEntityTypeConfiguration<SummonsWords>
{
    public void Configure(EntityTypeBuilder<SummonsWords> builder)
    {
        builder.HasKey(words => words.SummonsId);
        builder.Property(words => words.SummonsId).ValueGeneratedNever();
        builder.Property(words => words.What).IsEncrypted();
        builder.Property(words => words.PlaceText).IsEncrypted();
    }
}

internal sealed class SummonsNoteConfiguration : IEntityTypeConfiguration<SummonsNote>
{
    public void Configure(EntityTypeBuilder<SummonsNote> builder)
    {
        builder.Property(note => note.Words).IsEncrypted();
        builder.HasIndex(note => new { note.SummonsId, note.EventSeq }).IsUnique();
        builder.HasOne<SummonsRequest>().WithMany().HasForeignKey(note => note.SummonsId);
    }
}

internal sealed class SigningDeputyConfiguration : IEntityTypeConfiguration<SigningDeputy>
{
    public void Configure(EntityTypeBuilder<SigningDeputy> builder)
    {
        builder.HasIndex(deputy => new { deputy.CommitteeId, deputy.PersonId });
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(deputy => deputy.CommitteeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(deputy => deputy.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(deputy => deputy.NamedByPersonId);
    }
}

internal sealed class SummonsDepartmentConfiguration : IEntityTypeConfiguration<SummonsDepartment>
{
    public void Configure(EntityTypeBuilder<SummonsDepartment> builder)
    {
        builder.Property(part => part.MissedReason).HasMaxLength(ColumnLengths.Code);
        builder.HasIndex(part => new { part.DepartmentId, part.ReleasedAt, part.SummonsId });
        builder.HasOne<Department>().WithMany().HasForeignKey(part => part.DepartmentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(part => part.HandlerPersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(part => part.LeaderPersonId);
    }
}

internal sealed class SummonsEffortConfiguration : IEntityTypeConfiguration<SummonsEffort>
{
    public void Configure(EntityTypeBuilder<SummonsEffort> builder)
    {
        builder.Property(effort => effort.ForeignNumber).HasMaxLength(ColumnLengths.Code);
        builder.Property(effort => effort.Words).IsEncrypted();
    }
}

internal sealed class SummonsIssueConfiguration : IEntityTypeConfiguration<SummonsIssue>
{
    public void Configure(EntityTypeBuilder<SummonsIssue> builder)
    {
        builder.HasKey(linked => new { linked.SummonsId, linked.IssueId });
        builder.HasOne<UrgentIssue>().WithMany().HasForeignKey(linked => linked.IssueId);
    }
}

internal sealed class SummonsObjectionConfiguration : IEntityTypeConfiguration<SummonsObjection>
{
    public void Configure(EntityTypeBuilder<SummonsObjection> builder)
    {
        builder.Property(objection => objection.ReasonCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(objection => objection.LegalBasis).IsEncrypted();
        builder.HasIndex(objection => new { objection.SummonsId, objection.Seq }).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(objection => objection.DepartmentId);
        builder.HasOne<Department>().WithMany().HasForeignKey(objection => objection.SuggestedDepartmentId);
        builder.HasOne<Department>().WithMany().HasForeignKey(objection => objection.AskedDepartmentId);
    }
}

internal sealed class SummonsHoldConfiguration : IEntityTypeConfiguration<SummonsHold>
{
    public void Configure(EntityTypeBuilder<SummonsHold> builder)
    {
        builder.Property(hold => hold.ReasonCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(hold => hold.ApprovedBy).HasMaxLength(ColumnLengths.UserId);
        builder.HasIndex(hold => new { hold.Until, hold.ReviewOn });
    }
}

internal sealed class SummonsRatingConfiguration : IEntityTypeConfiguration<SummonsRating>
{
    public void Configure(EntityTypeBuilder<SummonsRating> builder) =>
        builder.HasIndex(rating => new { rating.SummonsId, rating.EventSeq }).IsUnique();
}

internal sealed class SummonsDisputeConfiguration : IEntityTypeConfiguration<SummonsDispute>
{
    public void Configure(EntityTypeBuilder<SummonsDispute> builder)
    {
        builder.Property(dispute => dispute.ReasonCode).HasMaxLength(ColumnLengths.Code);
        builder.Ignore(dispute => dispute.IsOpen);
        builder.HasIndex(dispute => new { dispute.SummonsId, dispute.Round }).IsUnique();
    }
}

internal sealed class SummonsNodeConfiguration : IEntityTypeConfiguration<SummonsNode>
{
    public void Configure(EntityTypeBuilder<SummonsNode> builder)
    {
        builder.Property(node => node.Words).IsEncrypted();
        builder.HasIndex(node => new { node.SummonsId, node.Seq }).IsUnique();
    }
}

internal sealed class SummonsInitiatorConfiguration : IEntityTypeConfiguration<SummonsInitiator>
{
    public void Configure(EntityTypeBuilder<SummonsInitiator> builder) =>
        builder.HasIndex(joint => new { joint.SummonsId, joint.Unit, joint.UnitId }).IsUnique();
}

internal sealed class CommitteeLiaisonConfiguration : IEntityTypeConfiguration<CommitteeLiaison>
{
    public void Configure(EntityTypeBuilder<CommitteeLiaison> builder)
    {
        builder.HasIndex(liaison => new { liaison.DepartmentId, liaison.CommitteeId, liaison.PersonId }).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(liaison => liaison.DepartmentId);
        builder.HasOne<ResidentsCommittee>().WithMany().HasForeignKey(liaison => liaison.CommitteeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(liaison => liaison.PersonId);
    }
}

internal sealed class SummonsCooperationConfiguration : IEntityTypeConfiguration<SummonsCooperation>
{
    public void Configure(EntityTypeBuilder<SummonsCooperation> builder)
    {
        builder.Property(asked => asked.Words).IsEncrypted();
        builder.HasIndex(asked => new { asked.SummonsId, asked.Seq }).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(asked => asked.DepartmentId);
    }
}
