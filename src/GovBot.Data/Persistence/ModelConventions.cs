using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovBot.Data.Persistence;

/// <summary>What the three databases would otherwise each decide for themselves (docs/decisions/0004).</summary>
internal static class ModelConventions
{
    private const string Encrypted = "GovBot:Encrypted";

    /// <summary>Marks a column that holds people's words or contacts.</summary>
    public static PropertyBuilder IsEncrypted(this PropertyBuilder property)
    {
        property.Metadata.SetAnnotation(Encrypted, true);
        return property;
    }

    public static void Apply(IMutableModel model, string? provider, PayloadCipher cipher)
    {
        var encryption = new ValueConverter<string, byte[]>(text => cipher.Encrypt(text), value => cipher.Decrypt(value));
        foreach (var entity in model.GetEntityTypes())
        {
            if (!entity.IsOwned())
                entity.SetTableName(entity.ClrType.Name);
            foreach (var property in entity.GetProperties())
                Apply(property, provider, encryption);
            // A cascade deletes more than was asked, and SQL Server refuses two that meet; who deletes names the rows, or says OnDelete.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && !IsStated(key)))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private static bool IsStated(IMutableForeignKey key) =>
        ((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() == ConfigurationSource.Explicit;

    private static void Apply(IMutableProperty property, string? provider, ValueConverter encryption)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime))
            ApplyUtc(property);
        else if (property.RemoveAnnotation(Encrypted) is not null)
            property.SetValueConverter(encryption);
        else if (type == typeof(string))
            ApplyText(property, provider);
    }

    private static void ApplyUtc(IMutableProperty property)
    {
        property.SetValueConverter(new ValueConverter<DateTime, DateTime>(
            time => UtcMilliseconds(time),
            time => DateTime.SpecifyKind(time, DateTimeKind.Utc)));
        property.SetPrecision(3);
    }

    private static void ApplyText(IMutableProperty property, string? provider)
    {
        if (property.GetMaxLength() is null)
            throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} needs HasMaxLength, or IsEncrypted if it holds people's words.");
        // Ids that differ in case or width are different ids; SQL Server's default collation thinks otherwise.
        if (property.GetCollation() is null)
            property.SetCollation(BinaryCollation(provider));
    }

    private static string? BinaryCollation(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.SqlServer" => "Latin1_General_100_BIN2",
        "Npgsql.EntityFrameworkCore.PostgreSQL" => "C",
        _ => null,
    };

    private static DateTime UtcMilliseconds(DateTime time) => time.Kind == DateTimeKind.Utc
        ? new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
        : throw new InvalidOperationException("A time without Kind=Utc does not go into the database.");
}
