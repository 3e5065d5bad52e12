using GovBot.Data.Messaging;
using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovBot.Data.Tests.Persistence;

public sealed class ModelTests
{
    [Theory]
    [MemberData(nameof(DesignContexts.All), MemberType = typeof(DesignContexts))]
    public void Migrations_AreThoseOfTheModel_OnEveryDatabase(DatabaseProvider provider)
    {
        using var db = DesignContexts.For(provider);

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: run tools/new-initial-migrations.sh");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory]
    [MemberData(nameof(DesignContexts.All), MemberType = typeof(DesignContexts))]
    public void Model_KeepsTheRules_OnEveryDatabase(DatabaseProvider provider)
    {
        using var db = DesignContexts.For(provider);

        Assert.Empty(ModelRules.Broken(DesignModel(db)));
    }

    [Fact]
    public void Rules_AreSeenBroken_WhenAModelBreaksThem()
    {
        using var db = new BrokenContext();

        var broken = ModelRules.Broken(DesignModel(db));

        Assert.Contains(broken, rule => rule.Contains("Child.Text: text without a length", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("Child.At: time not in milliseconds", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("Child index over Long, Wide", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("Parent key Code", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("Parent reaches Grandchild by two cascades", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("Parent: version tokens", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Latin1_General_100_BIN2")]
    [InlineData(DatabaseProvider.PostgreSql, "C")]
    [InlineData(DatabaseProvider.Sqlite, null)]
    public void Texts_AreComparedByByte_OnEveryDatabase(DatabaseProvider provider, string? collation)
    {
        using var db = DesignContexts.For(provider);

        var texts = DesignModel(db).GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(string) && property.GetTypeMapping().Converter is null);

        Assert.All(texts, property => Assert.Equal(collation, property.GetCollation()));
    }

    [Fact]
    public void PersonalPayloads_AreEncrypted()
    {
        using var db = DesignContexts.For(DatabaseProvider.Sqlite);

        var encrypted = DesignModel(db).GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(string) && property.GetTypeMapping().Converter?.ProviderClrType == typeof(byte[]))
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "ChatActivity.Payload", "InboundActivity.Payload", "StateDocument.Payload", "OutboxMessage.Payload", "StoredAttachment.Name",
                "UrgentIssue.TrackingCode", "IssueReport.What", "IssueReport.PlaceText", "IssueReport.Phone", "IssueAddition.Words", "MessageWords.Text", "MessageWords.Phone",
                "SummonsWords.What", "SummonsWords.PlaceText", "SummonsNote.Words", "SummonsEffort.Words", "SummonsObjection.LegalBasis", "SummonsNode.Words", "SummonsCooperation.Words",
                "ConventionText.Title", "ConventionText.Problem", "ConventionText.Lines", "ConventionMeeting.Place", "ConventionMeeting.Minutes", "ConventionVote.Place", "ConventionNote.Words",
                "ConventionComment.Words", "ConventionComment.Answer", "ConventionIncident.Words", "ConventionIncident.Answer", "CheckAnswer.Words", "ConventionCampaign.Title",
            },
            encrypted);
    }

    [Fact]
    public void Conversations_ArePointedAtByMessagingOnly_SoThatACaseOutlivesThem()
    {
        using var db = DesignContexts.For(DatabaseProvider.Sqlite);

        var pointing = db.Model.FindEntityType(typeof(ConversationRecord))!.GetReferencingForeignKeys().Select(key => key.DeclaringEntityType.ClrType.Name);

        Assert.Equal(["ChatActivity", "InboundActivity", "OutboxMessage", "StoredAttachment"], pointing.Order());
    }

    private static IModel DesignModel(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private sealed class BrokenContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Parent>().HasKey(parent => parent.Code);
            modelBuilder.Entity<Parent>().Property(parent => parent.Code).HasMaxLength(451);
            modelBuilder.Entity<Parent>().Property(parent => parent.Version).IsRowVersion();
            modelBuilder.Entity<Child>().Property(child => child.Long).HasMaxLength(450);
            modelBuilder.Entity<Child>().Property(child => child.Wide).HasMaxLength(450);
            modelBuilder.Entity<Child>().HasIndex(child => new { child.Long, child.Wide });
            modelBuilder.Entity<Child>().HasOne<Parent>().WithMany().HasForeignKey(child => child.ParentCode).IsRequired();
            modelBuilder.Entity<Grandchild>().HasOne<Child>().WithMany().HasForeignKey(grandchild => grandchild.ChildId).IsRequired();
            modelBuilder.Entity<Grandchild>().HasOne<Parent>().WithMany().HasForeignKey(grandchild => grandchild.ParentCode).IsRequired();
        }
    }

    private sealed class Parent
    {
        public string Code { get; set; } = "";
        public byte[] Version { get; set; } = [];
    }

    private sealed class Child
    {
        public int Id { get; set; }
        public string ParentCode { get; set; } = "";
        public string Text { get; set; } = "";
        public string Long { get; set; } = "";
        public string Wide { get; set; } = "";
        public DateTime At { get; set; }
    }

    private sealed class Grandchild
    {
        public int Id { get; set; }
        public int ChildId { get; set; }
        public string ParentCode { get; set; } = "";
    }
}
