using GovBot.Operators;

namespace GovBot.Booklets;

/// <summary>Where everybody reads conventions; no secret is in these addresses.</summary>
public sealed class BookletLinks(IConfiguration configuration)
{
    public const string Conventions = "/conventions";
    public const string BookletPath = "/booklet";

    public string PageOf(string number) => $"{OperatorLinks.Host(configuration)}{Conventions}/{number}";

    public string Booklet => $"{OperatorLinks.Host(configuration)}{BookletPath}";

    /// <summary>Where a telephone opens the chat about it: for the picture on a notice.</summary>
    public string ChatOf(string number) => $"{OperatorLinks.Host(configuration)}/chat#case={number}";
}
