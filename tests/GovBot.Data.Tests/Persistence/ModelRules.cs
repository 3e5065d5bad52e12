using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovBot.Data.Tests.Persistence;

/// <summary>What SQL Server would refuse, or read otherwise than the other databases, and no parser of scripts notices.</summary>
internal static class ModelRules
{
    private const int IndexBytes = 1700;
    private const int ClusteredKeyBytes = 900;

    public static IReadOnlyList<string> Broken(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(Columns),
        .. model.GetEntityTypes().SelectMany(Indexes),
        .. model.GetEntityTypes().SelectMany(Keys),
        .. MeetingCascades(model),
    ];

    private static IEnumerable<string> Columns(IEntityType entity)
    {
        if (entity.GetProperties().Any(property => property.IsConcurrencyToken && property.ValueGenerated == ValueGenerated.OnAddOrUpdate))
            yield return $"{entity.DisplayName()}: version tokens are set by the application";
        foreach (var property in entity.GetProperties())
        {
            var name = $"{entity.DisplayName()}.{property.Name}";
            var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            if (stored == typeof(string) && property.GetMaxLength() is not (> 0 and <= 4000))
                yield return $"{name}: text without a length up to 4000";
            if (stored == typeof(decimal) && property.GetPrecision() is not (> 0 and <= 38))
                yield return $"{name}: decimal without a precision";
            if (stored == typeof(DateTimeOffset))
                yield return $"{name}: DateTimeOffset does not compare alike, store UTC DateTime";
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTime) && property.GetPrecision() != 3)
                yield return $"{name}: time not in milliseconds";
            if (property.GetDefaultValueSql() is not null || property.GetComputedColumnSql() is not null)
                yield return $"{name}: SQL of one database in the model";
        }
    }

    private static IEnumerable<string> Indexes(IEntityType entity) => entity.GetIndexes()
        .Where(index => Bytes(index.Properties) > IndexBytes || index.GetFilter() is not null)
        .Select(index => $"{entity.DisplayName()} index over {Names(index.Properties)}: {Bytes(index.Properties)} bytes, or filtered");

    private static IEnumerable<string> Keys(IEntityType entity)
    {
        if (entity.FindPrimaryKey() is { } key && Bytes(key.Properties) > ClusteredKeyBytes)
            yield return $"{entity.DisplayName()} key {Names(key.Properties)}: {Bytes(key.Properties)} bytes";
    }

    /// <summary>Two ways by which deleting one row could delete another.</summary>
    private static IEnumerable<string> MeetingCascades(IModel model)
    {
        foreach (var root in model.GetEntityTypes())
        {
            var reached = new HashSet<IEntityType>();
            var open = new Stack<IEntityType>([root]);
            while (open.TryPop(out var entity))
            {
                foreach (var key in entity.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && key.DeclaringEntityType.GetTableName() != entity.GetTableName()))
                {
                    if (!reached.Add(key.DeclaringEntityType))
                        yield return $"{root.DisplayName()} reaches {key.DeclaringEntityType.DisplayName()} by two cascades";
                    else
                        open.Push(key.DeclaringEntityType);
                }
            }
        }
    }

    private static int Bytes(IEnumerable<IReadOnlyProperty> properties) => properties.Sum(property =>
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var plain = Nullable.GetUnderlyingType(stored) ?? stored;
        return plain == typeof(string) ? (property.GetMaxLength() ?? 1_000_000) * 2
            : plain == typeof(byte[]) ? property.GetMaxLength() ?? 1_000_000
            : 8;
    });

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(property => property.Name));
}
