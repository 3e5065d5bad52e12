using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovBot.Tests.Architecture;

/// <summary>Rules about the text of the sources that no assembly shows.</summary>
internal static partial class SourceRules
{
    private static readonly string[] Speaking = ["SendActivityAsync", "CreateReply", "Text", "SuggestedActions"];

    private static readonly string[] Clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"];

    /// <summary>Wording that a chat or page user reads: Chinese literals, and literals handed to what speaks to a person.</summary>
    public static IEnumerable<string> Wording(string source)
    {
        foreach (var literal in Root(source).DescendantTokens().Where(IsText))
        {
            if (Han().IsMatch(literal.ValueText) || (SpokenWith(literal) && Letters().IsMatch(literal.ValueText)))
            {
                yield return $"{Line(literal)}: {literal.Text}";
            }
        }
    }

    /// <summary>Time not taken from a TimeProvider, and waiting that blocks a thread.</summary>
    public static IEnumerable<string> HiddenClocksAndBlocking(string source)
    {
        foreach (var access in Root(source).DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            var text = access.ToString();
            var blocks = access.Name.Identifier.ValueText is "Wait" or "GetResult" && access.Parent is InvocationExpressionSyntax;
            if (blocks || Clocks.Any(c => text == c || text.EndsWith("." + c, StringComparison.Ordinal)) || IsDelayWithoutClock(access))
            {
                yield return $"{Line(access.Name.Identifier)}: {text}";
            }
        }
    }

    /// <summary>Lines of a page or script that hold Chinese; pages get their wording from the catalogue.</summary>
    public static IEnumerable<string> HanLines(string source) =>
        source.Split('\n').Select((line, i) => (line, i)).Where(l => Han().IsMatch(l.line)).Select(l => $"{l.i + 1}: {l.line.Trim()}");

    private static bool IsDelayWithoutClock(MemberAccessExpressionSyntax access) =>
        access.ToString() == "Task.Delay" && access.Parent is InvocationExpressionSyntax call
        && !call.ArgumentList.Arguments.Skip(1).Any(a => Clock().IsMatch(a.ToString()));

    private static bool SpokenWith(SyntaxToken literal) =>
        literal.Parent?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
        && Speaking.Contains(called.Name.Identifier.ValueText)
        && (called.Name.Identifier.ValueText != "Text" || called.Expression.ToString().EndsWith("MessageFactory", StringComparison.Ordinal));

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;

    private static SyntaxNode Root(string source) => CSharpSyntaxTree.ParseText(source).GetRoot();

    private static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("clock|time", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[A-Za-z]{2}.*\s")]
    private static partial Regex Letters();
}
