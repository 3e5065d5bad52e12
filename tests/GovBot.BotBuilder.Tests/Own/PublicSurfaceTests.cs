using System.Reflection;
using Microsoft.Bot.Schema;

namespace GovBot.BotBuilder.Tests.Own;

/// <summary>Our public surface is a promise (it is the SDK's): a change of it must be seen in PublicSurface.txt.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void PublicSurface_IsTheCommittedOne()
    {
        var committed = Committed();
        var actual = Actual();

        var added = actual.Except(committed).Select(line => "+ " + line);
        var removed = committed.Except(actual).Select(line => "- " + line);
        var changes = added.Concat(removed).ToList();
        if (Environment.GetEnvironmentVariable("PUBLIC_SURFACE_OUT") is { Length: > 0 } file) File.WriteAllLines(file, actual);
        Assert.True(changes.Count == 0, "Update Own/PublicSurface.txt if this is meant:\n" + string.Join('\n', changes));
    }

    private static List<string> Committed()
    {
        using var reader = new StreamReader(typeof(PublicSurfaceTests).Assembly.GetManifestResourceStream("PublicSurface.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
    }

    private static List<string> Actual() => typeof(Activity).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetNestedTypes(BindingFlags.NonPublic).Where(nested => nested.IsNestedFamily).Append(type))
        .SelectMany(type => Members(type).Select(member => $"{Name(type)} :: {member}").Append($"{Name(type)} :: {Kind(type)}"))
        .Distinct().Order(StringComparer.Ordinal).ToList();

    private static string Kind(Type type) => (type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : "class")
        + (type.BaseType is { } parent && parent != typeof(object) && !type.IsEnum ? " : " + Name(parent) : string.Empty);

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var one in type.GetConstructors(All).Where(Seen)) yield return $"ctor({Parameters(one)})";
        foreach (var one in type.GetMethods(All).Where(Seen).Where(one => !one.IsSpecialName || one.Name.StartsWith("op_", StringComparison.Ordinal)))
            yield return $"{Name(one.ReturnType)} {one.Name}{(one.IsGenericMethod ? $"<{one.GetGenericArguments().Length}>" : string.Empty)}({Parameters(one)})";
        foreach (var one in type.GetProperties(All))
            if ((one.GetMethod is { } get && Seen(get)) || (one.SetMethod is { } set && Seen(set)))
                yield return $"{Name(one.PropertyType)} {one.Name} {{{(one.GetMethod is { } g && Seen(g) ? " get;" : string.Empty)}{(one.SetMethod is { } s && Seen(s) ? " set;" : string.Empty)} }}";
        foreach (var one in type.GetFields(All).Where(one => one.IsPublic || one.IsFamily).Where(one => !one.IsSpecialName))
            yield return $"{(one.IsLiteral ? "const " : string.Empty)}{Name(one.FieldType)} {one.Name}{(one.IsLiteral ? $" = {one.GetRawConstantValue()}" : string.Empty)}";
    }

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(
        one => $"{Name(one.ParameterType)} {one.Name}{(one.HasDefaultValue ? $" = {one.RawDefaultValue ?? "null"}" : string.Empty)}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.HasElementType) return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
