using System.Reflection;
using NetArchTest.Rules;

namespace GovBot.Tests.Architecture;

/// <summary>Who may know whom (design: Channels → Turns → Dialogs → Forms, Understanding, Text, Cases → Data).</summary>
/// <param name="Folder">Namespace below the root, "" for the whole assembly.</param>
/// <param name="Never">What it must not depend on; <c>~</c> stands for the root namespace.</param>
public sealed record DependencyRule(string Folder, params string[] Never)
{
    public IReadOnlyList<string> Violations(Assembly assembly, string root)
    {
        var home = Folder.Length == 0 ? root : $"{root}.{Folder}";
        var result = Types.InAssembly(assembly)
            .That().ResideInNamespaceMatching($"^{home.Replace(".", @"\.", StringComparison.Ordinal)}($|\\.)")
            .ShouldNot().HaveDependencyOnAny([.. Never.Select(n => n.Replace("~", root, StringComparison.Ordinal))])
            .GetResult();
        return result.FailingTypeNames?.ToList() ?? [];
    }

    public override string ToString() => $"{(Folder.Length == 0 ? "assembly" : Folder)} never {string.Join(", ", Never)}";
}

public static class DependencyRules
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string DbContext = "GovBot.Data.Persistence";

    /// <summary>Rules of <c>src/GovBot</c>.</summary>
    public static readonly DependencyRule[] Service =
    [
        new("Channels", "~.Dialogs", "~.Forms", "~.Jobs", EntityFramework, DbContext),
        new("Turns", "~.Channels", "~.Jobs"),
        new("Dialogs", "~.Channels", "~.Turns", "~.Jobs", "~.Delivery", EntityFramework, DbContext),
        new("Forms", "~.Channels", "~.Turns", "~.Jobs", "~.Delivery", "~.Dialogs", EntityFramework, DbContext),
        new("Understanding", "~.Channels", "~.Turns", "~.Jobs", "~.Delivery", "~.Dialogs", "~.Cases", EntityFramework, DbContext, "Microsoft.Bot.Builder", "Microsoft.Bot.Schema"),
        new("Text", "~.Channels", "~.Turns", "~.Jobs", "~.Delivery", "~.Dialogs", "~.Cases", EntityFramework, DbContext, "Microsoft.Bot.Builder", "Microsoft.Bot.Schema"),
        new("Cases", "~.Channels", "~.Turns", "~.Jobs", "~.Dialogs", "Microsoft.Bot.Builder", "Microsoft.Bot.Schema", "Microsoft.AspNetCore.Http"),
        new("Misses", "~.Channels", "~.Turns", "~.Jobs", "~.Delivery", "~.Dialogs", "Microsoft.Bot.Builder", "Microsoft.Bot.Schema"),
        new("Jobs", "~.Channels", "~.Dialogs", "~.Forms", EntityFramework, DbContext),
        new("Delivery", "~.Channels", "~.Dialogs", "~.Forms", "~.Jobs"),
    ];

    /// <summary>Rules of <c>src/GovBot.Data</c>.</summary>
    public static readonly DependencyRule[] Data =
    [
        new("", "Microsoft.Bot", "Microsoft.AspNetCore", "Hangfire", "GovBot.BotBuilder"),
        new("Domain", EntityFramework, "~.Persistence", "Microsoft.Extensions.Logging"),
    ];

    /// <summary>Rules of <c>src/GovBot.BotBuilder</c>.</summary>
    public static readonly DependencyRule[] Runtime = [new("", "GovBot", "Hangfire", EntityFramework, "Newtonsoft")];
}
