namespace GovBot.Cli;

/// <summary>Arguments of the form <c>--name VALUE</c>.</summary>
internal static class NamedArguments
{
    /// <summary>Null where anything else stands there, or a name twice.</summary>
    public static IReadOnlyDictionary<string, string>? Read(IReadOnlyList<string> arguments, params ReadOnlySpan<string> names)
    {
        if (arguments.Count % 2 != 0)
            return null;
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || !names.Contains(arguments[i][2..]) || !read.TryAdd(arguments[i][2..], arguments[i + 1]))
                return null;
        }

        return read;
    }
}
