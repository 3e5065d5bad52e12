using GovBot.Data.Domain.Deadlines;
using GovBot.Data.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovBot.Data.Persistence.Configurations;

internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.Property(step => step.Step).HasMaxLength(ColumnLengths.Code);
        builder.OwnsDeadlinePolicy(step => step.Policy!);
        builder.Navigation(step => step.Policy).IsRequired();
        builder.HasIndex(step => new { step.CaseKind, step.CaseId, step.Step, step.Version }).IsUnique();
        builder.Property(step => step.Ladder).HasMaxLength(ColumnLengths.Ladder);
        builder.Ignore(step => step.Rungs);
        builder.Property(step => step.NextRung).IsConcurrencyToken();
        builder.HasIndex(step => new { step.EndedAt, step.DueAt, step.Id });
        builder.HasIndex(step => new { step.NextRungAt, step.Id });
        // What happens by itself is asked for by its rules: overdue steps of other rules, which may be many, are not looked at.
        builder.HasIndex(step => new { step.Step, step.EndedAt, step.DueAt });
    }
}

internal sealed class StepReminderConfiguration : IEntityTypeConfiguration<StepReminder>
{
    public void Configure(EntityTypeBuilder<StepReminder> builder)
    {
        builder.HasIndex(reminder => new { reminder.StepId, reminder.Rung }).IsUnique();
        builder.HasIndex(reminder => new { reminder.CaseKind, reminder.CaseId });
        builder.HasOne<CaseStep>().WithMany().HasForeignKey(reminder => reminder.StepId);
        builder.HasMany(reminder => reminder.Receipts).WithOne().HasForeignKey(receipt => receipt.ReminderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReminderReceiptConfiguration : IEntityTypeConfiguration<ReminderReceipt>
{
    public void Configure(EntityTypeBuilder<ReminderReceipt> builder)
    {
        builder.Property(receipt => receipt.Status).IsConcurrencyToken();
        builder.HasIndex(receipt => new { receipt.Status, receipt.TellAt, receipt.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(receipt => receipt.PersonId);
    }
}
