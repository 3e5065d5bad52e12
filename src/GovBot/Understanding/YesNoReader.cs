using System.Buffers;

namespace GovBot.Understanding;

/// <summary>Yes, no, or neither.</summary>
public enum YesNo
{
    Unclear,
    Yes,
    No,
}

/// <summary>Reads yes and no, in Chinese, English and the way Shanghai says it.</summary>
public static class YesNoReader
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "是", "是的", "是啊", "是呀", "是额", "是个", "对", "对的", "对啊", "对呀", "对额", "对对", "对对对", "没错", "不错", "没问题", "好", "好的", "好啊", "好吧", "好额", "好呀", "行", "行的", "行吧", "可以", "可以的", "可以啊", "要", "要的", "要啊", "要额要额", "要的要的", "嗯", "嗯嗯", "恩", "哦好", "有", "有的", "有啊", "愿意", "同意", "确定", "确认", "提交", "当然", "当然是", "必须的", "有点", "有一点", "有危险", "继续", "正确", "成", "中", "肯定", "肯定是",
        "y", "yes", "yeah", "yep", "yup", "ok", "ok的", "ok啊", "ok呀", "okay", "sure", "right", "correct", "true", "of course", "yes please", "i do", "it is", "confirm", "submit", "fine", "agree",
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "不", "不是", "不是的", "不对", "不要", "不要了", "不用", "不用了", "用不着", "谢谢不用", "谢谢不用了", "不需要", "没", "没有", "没有的", "没有啊", "没有危险", "不行", "不可以", "不好", "不愿意", "不同意", "不必", "不必了", "算了", "别", "别了", "否", "无", "没事", "不危险", "不留", "不想", "不太想", "不了", "不了谢谢", "错", "错了", "不确认", "不提交", "暂时没有", "暂时不要", "好像没有", "应该没有", "不要紧",
        "n", "no", "nope", "nah", "not", "no thanks", "no thank you", "never", "false", "wrong", "dont", "do not", "not really", "i dont",
    };

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",。、;!. ");
    private static readonly string[] Doubt = ["不知道", "不清楚", "不确定", "不一定", "说不清", "说不好", "不好说", "看情况", "吗", "是不是", "要不要", "有没有", "not sure", "maybe", "dont know"];
    private static readonly string[] Leading = ["那么就", "那就", "那么", "那"];
    private static readonly string[] Particles = ["谢谢", "格呀", "格", "个呀", "的呀", "的啊", "啊", "呀", "哦", "吧", "呢", "嘛", "啦", "了", "额", "哒", "please", "thanks", "thank you"];

    /// <summary>Reads a whole reply; a long one is read by how it begins.</summary>
    public static YesNo Read(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (Sign(reply) is var sign && sign != YesNo.Unclear)
        {
            return sign;
        }

        var words = PlainText.Words(reply);
        if (words.Length == 0 || Array.Exists(Doubt, d => words.Contains(d, StringComparison.Ordinal)))
        {
            return YesNo.Unclear;
        }

        var whole = Whole(words);
        return whole != YesNo.Unclear ? whole : Opening(reply, words);
    }

    private static YesNo Whole(string words)
    {
        var core = Array.Find(Leading, leading => words.Length > leading.Length && words.StartsWith(leading, StringComparison.Ordinal)) is { } said ? words[said.Length..] : words;
        for (var turn = 0; turn < 3; turn++)
        {
            if (Yes.Contains(core))
            {
                return YesNo.Yes;
            }

            if (No.Contains(core))
            {
                return YesNo.No;
            }

            var particle = Array.Find(Particles, p => core.Length > p.Length && core.EndsWith(p, StringComparison.Ordinal));
            if (particle is null)
            {
                break;
            }

            core = core[..^particle.Length].TrimEnd();
        }

        return YesNo.Unclear;
    }

    // "是的,就在楼下" says yes first; "不用了,下次再说" says no first. Without a comma only clear openings count.
    private static YesNo Opening(string reply, string words)
    {
        var comma = PlainText.Normalize(reply).AsSpan().IndexOfAny(Breaks);
        if (comma > 0 && Whole(PlainText.Words(PlainText.Normalize(reply)[..comma])) is var first && first != YesNo.Unclear)
        {
            return first;
        }

        if (Starts(words, "没有", "没危险", "不用", "不要", "不需要", "不是", "不会", "不危险", "不想", "不愿", "应该没", "好像没", "暂时没"))
        {
            return YesNo.No;
        }

        return Starts(words, "是的", "对的", "好的", "有危险", "有点危险", "很危险", "可以的", "yes ", "愿意") ? YesNo.Yes : YesNo.Unclear;
    }

    private static bool Starts(string words, params ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static YesNo Sign(string reply) => Once(reply.Trim()) switch
    {
        "👍" or "👌" or "✅" or "✔" or "✔️" or "🆗" or "🙆" or "👍🏻" or "√" => YesNo.Yes,
        "👎" or "❌" or "✖" or "✖️" or "🙅" or "×" => YesNo.No,
        _ => YesNo.Unclear,
    };

    // 👍👍👍.
    private static string Once(string sign) => sign.EnumerateRunes().Distinct().ToList() is [var only] ? only.ToString() : sign;
}
