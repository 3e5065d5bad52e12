using System.Linq.Expressions;
using GovBot.Data.Domain.Conferences;
using GovBot.Data.Domain.Organisation;
using GovBot.Data.Domain.Summons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class JointConferenceConfiguration : IEntityTypeConfiguration<JointConference>
{
    public void Configure(EntityTypeBuilder<JointConference> builder)
    {
        builder.Property(conference => conference.Id).ValueGeneratedNever();
        builder.Property(conference => conference.Number).HasMaxLength(ColumnLengths.CaseNumber);
        builder.Property(conference => conference.Place).HasMaxLength(ColumnLengths.Name);
        builder.Property(conference => conference.EndReason).HasMaxLength(ColumnLengths.Code);
        builder.Property(conference => conference.Minutes).IsEncrypted();
        builder.Property(conference => conference.Version).IsConcurrencyToken();
        builder.HasIndex(conference => conference.Number).IsUnique();
        builder.HasIndex(conference => conference.EndedAt);
        builder.Ignore(conference => conference.Signers);
        Has(builder, conference => conference.Topics);
        Has(builder, conference => conference.Cases);
        Has(builder, conference => conference.Views);
        Has(builder, conference => conference.Units);
        Has(builder, conference => conference.Resolutions);
        Has(builder, conference => conference.Nodes);
    }

    /// <summary>The rules of a conference need the whole of it. What the district drops goes with it; the database itself deletes nothing.</summary>
    private static void Has<TPart>(EntityTypeBuilder<JointConference> builder, Expression<Func<JointConference, IEnumerable<TPart>?>> parts)
        where TPart : class
    {
        builder.HasMany(parts).WithOne().HasForeignKey(nameof(ConferenceTopic.ConferenceId)).IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(parts).AutoInclude();
    }
}

internal sealed class ConferenceTopicConfiguration : IEntityTypeConfiguration<ConferenceTopic>
{
    public void Configure(EntityTypeBuilder<ConferenceTopic> builder)
    {
        builder.Property(topic => topic.Title).IsEncrypted();
        builder.Property(topic => topic.Situation).IsEncrypted();
        builder.Property(topic => topic.Coordinated).IsEncrypted();
        builder.Property(topic => topic.Disagreement).IsEncrypted();
        builder.Property(topic => topic.Suggestion).IsEncrypted();
        builder.HasIndex(topic => new { topic.ConferenceId, topic.Seq }).IsUnique();
    }
}

internal sealed class ConferenceCaseConfiguration : IEntityTypeConfiguration<ConferenceCase>
{
    public void Configure(EntityTypeBuilder<ConferenceCase> builder)
    {
        builder.HasIndex(source => new { source.ConferenceId, source.SummonsId }).IsUnique();
        builder.HasOne<SummonsRequest>().WithMany().HasForeignKey(source => source.SummonsId);
        builder.HasOne<Subdistrict>().WithMany().HasForeignKey(source => source.SubdistrictId);
    }
}

internal sealed class ConferenceViewConfiguration : IEntityTypeConfiguration<ConferenceView>
{
    public void Configure(EntityTypeBuilder<ConferenceView> builder)
    {
        builder.Property(view => view.Words).IsEncrypted();
        builder.HasIndex(view => new { view.ConferenceId, view.TopicSeq, view.DepartmentId }).IsUnique();
        builder.HasOne<Department>().WithMany().HasForeignKey(view => view.DepartmentId);
    }
}

internal sealed class ConferenceUnitConfiguration : IEntityTypeConfiguration<ConferenceUnit>
{
    public void Configure(EntityTypeBuilder<ConferenceUnit> builder)
    {
        builder.Property(unit => unit.Substitute).IsEncrypted();
        builder.Property(unit => unit.Objection).IsEncrypted();
        builder.Ignore(unit => unit.Unit);
        builder.HasIndex(unit => new { unit.ConferenceId, unit.Kind, unit.UnitId }).IsUnique();
        builder.HasIndex(unit => new { unit.Kind, unit.UnitId, unit.ConferenceId });
    }
}

internal sealed class ConferenceResolutionConfiguration : IEntityTypeConfiguration<ConferenceResolution>
{
    public void Configure(EntityTypeBuilder<ConferenceResolution> builder)
    {
        builder.Property(task => task.What).IsEncrypted();
        builder.Ignore(task => task.Doer).Ignore(task => task.IsOpen);
        builder.HasIndex(task => new { task.ConferenceId, task.Seq }).IsUnique();
    }
}

internal sealed class ConferenceNodeConfiguration : IEntityTypeConfiguration<ConferenceNode>
{
    public void Configure(EntityTypeBuilder<ConferenceNode> builder)
    {
        builder.Property(node => node.Words).IsEncrypted();
        builder.HasIndex(node => new { node.ConferenceId, node.ResolutionSeq, node.Seq }).IsUnique();
    }
}

internal sealed class ConferenceNoteConfiguration : IEntityTypeConfiguration<ConferenceNote>
{
    public void Configure(EntityTypeBuilder<ConferenceNote> builder)
    {
        builder.Property(note => note.Words).IsEncrypted();
        builder.HasIndex(note => new { note.ConferenceId, note.EventSeq }).IsUnique();
        builder.HasOne<JointConference>().WithMany().HasForeignKey(note => note.ConferenceId);
    }
}
