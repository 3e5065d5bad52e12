using GovBot.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovBot.Data.Tests.Persistence;

/// <summary>SQL Server's script without a SQL Server: it parses, and its objects fit together. What neither notices, <see cref="ModelRules"/> does.</summary>
public sealed class SqlServerScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_Parses_PlainAndIdempotent(MigrationsSqlGenerationOptions options)
    {
        Parse(Script(options), out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }

    [Fact]
    public void Script_IsAValidModel_WhenLoadedAsADatabase()
    {
        using var model = Load(Script(MigrationsSqlGenerationOptions.Default));

        Assert.Empty(Faults(model));
        using var db = DesignContexts.For(DatabaseProvider.SqlServer);
        var tables = model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Select(table => table.Name.Parts[^1]).ToHashSet();
        Assert.Superset(db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).ToHashSet(), tables);
    }

    [Fact]
    public void Script_KeepsAwayFromWhatCompatibleEnginesLack()
    {
        var script = Script(MigrationsSqlGenerationOptions.Idempotent);

        foreach (var word in (string[])["sp_rename", "CREATE OR ALTER", "SYSTEM_VERSIONING", "CONTAINS(", "FREETEXT", "nvarchar(max)"])
            Assert.DoesNotContain(word, script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Faults_AreSeen_WhenAScriptHasThem()
    {
        Parse("CREATE TABLE [A] ([Id] bigint NOT NULL,, );", out var errors);
        using var model = Load("CREATE TABLE [A] ([Id] bigint NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([Id]) REFERENCES [Nowhere] ([Id]));");

        Assert.NotEmpty(errors);
        Assert.NotEmpty(Faults(model));
    }

    private static string Script(MigrationsSqlGenerationOptions options)
    {
        using var db = DesignContexts.For(DatabaseProvider.SqlServer);
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }

    private static TSqlScript Parse(string sql, out IList<ParseError> errors)
    {
        using var reader = new StringReader(sql);
        return (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    /// <summary>Only definitions go into a model; what a script does besides (its own history rows, transactions) does not.</summary>
    private static TSqlModel Load(string sql)
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var definitions = Parse(sql, out _).Batches.SelectMany(batch => batch.Statements).SelectMany(Flat);
        var generator = new Sql160ScriptGenerator();
        foreach (var definition in definitions.Where(statement => statement is CreateTableStatement or CreateIndexStatement))
        {
            generator.GenerateScript(definition, out var text);
            model.AddObjects(text);
        }

        return model;
    }

    private static IEnumerable<TSqlStatement> Flat(TSqlStatement statement) => statement switch
    {
        IfStatement condition => Flat(condition.ThenStatement),
        BeginEndBlockStatement block => block.StatementList.Statements.SelectMany(Flat),
        _ => [statement],
    };

    private static IEnumerable<string> Faults(TSqlModel model) => model.Validate()
        .Where(message => message.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error)
        .Select(message => message.Message);
}
