namespace GovBot.Understanding;

/// <summary>Stop, go on, or words that could mean either.</summary>
public enum StopOrGo
{
    /// <summary>Neither; something else was said.</summary>
    Other,
    Stop,
    Go,

    /// <summary>不要: no to stopping, or no to all of it?</summary>
    Either,
}

/// <summary>Reads the reply to "really stop?", where a bare no can mean both.</summary>
public static class StopReader
{
    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "不办", "不办了", "真的不办", "真的不办了", "真不办了", "算了", "不要办了", "不弄了", "不搞了", "不报了", "取消", "停", "停止", "退出", "stop", "cancel", "quit", "forget it",
    };

    private static readonly HashSet<string> Go = new(StringComparer.Ordinal)
    {
        "办", "要办", "还办", "还要办", "接着", "接着办", "接着来", "继续", "继续办", "不取消", "别取消", "办的", "否", "不是", "不是的", "不对", "go on", "continue", "no", "nope", "keep going", "dont stop",
    };

    private static readonly string[] Particles = ["谢谢", "吧", "啊", "呀", "呢", "啦", "了", "嘛", "哦", "please"];

    public static StopOrGo Read(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var words = PlainText.Words(reply);
        var core = Particles.FirstOrDefault(p => words.Length > p.Length && words.EndsWith(p, StringComparison.Ordinal)) is { } particle
            ? words[..^particle.Length].TrimEnd()
            : words;
        if (Stop.Contains(words) || Stop.Contains(core))
        {
            return StopOrGo.Stop;
        }

        if (Go.Contains(words) || Go.Contains(core))
        {
            return StopOrGo.Go;
        }

        return YesNoReader.Read(reply) switch
        {
            YesNo.Yes => StopOrGo.Stop,
            YesNo.No => StopOrGo.Either,
            _ => StopOrGo.Other,
        };
    }
}
