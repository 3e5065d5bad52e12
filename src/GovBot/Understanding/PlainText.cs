using System.Buffers;
using System.Globalization;
using System.Text;

namespace GovBot.Understanding;

/// <summary>Brings what people type to one form: half width, lower case, simplified characters, no emoji.</summary>
public static class PlainText
{
    /// <summary>More is never looked at: an intent or a choice stands at the start of a long message or nowhere.</summary>
    public const int LongestRead = 1000;

    private const string Traditional =
        "樓層電氣燈門鎖車燒煙災險趕緊壞們個這裡裏嗎麼樣時間為幫問題報編號碼號會說話請謝謝誰現場處進辦證養長護險應該對錯開關閉風聲鄰裝還沒結過來讓買賣費錢區業務總經給機動員隊醫藥廢舊倉庫飯館廳點邊頭髮聽見視頻圖紙張傷撥臺灣國語簡體繁轉換遺爺媽嬸礙壓擋從強彈歸當錄徵詢協議選舉違亂糾紛棄廁傳單雜貨鐵鋼補貼實際熱線監蟲鼠貓爛臭污濕滲陽臺牆頂磚塊廠換變";

    private const string Simplified =
        "楼层电气灯门锁车烧烟灾险赶紧坏们个这里里吗么样时间为帮问题报编号码号会说话请谢谢谁现场处进办证养长护险应该对错开关闭风声邻装还没结过来让买卖费钱区业务总经给机动员队医药废旧仓库饭馆厅点边头发听见视频图纸张伤拨台湾国语简体繁转换遗爷妈婶碍压挡从强弹归当录征询协议选举违乱纠纷弃厕传单杂货铁钢补贴实际热线监虫鼠猫烂臭污湿渗阳台墙顶砖块厂换变";

    // ①, ⑴, ⒈, Ⅰ, ⅰ, ❶, ➀, ➊, ⓵, ⓫.
    private static readonly (int First, int Last, int Least)[] Numerals =
        [(0x2460, 0x2473, 1), (0x2474, 0x2487, 1), (0x2488, 0x249B, 1), (0x2160, 0x216B, 1), (0x2170, 0x217B, 1), (0x2776, 0x277F, 1), (0x2780, 0x2789, 1), (0x278A, 0x2793, 1), (0x24F5, 0x24FE, 1), (0x24EB, 0x24F4, 11)];

    private static readonly Dictionary<char, char> ToSimplified = Traditional.Zip(Simplified).Where(p => p.First != p.Second)
        .DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);

    private static readonly SearchValues<char> TraditionalOnes = SearchValues.Create([.. ToSimplified.Keys]);

    // Shanghai words, longest first; only those that mean nothing else.
    private static readonly (string From, string To)[] Shanghainese =
    [
        ("呒没", "没有"), ("嘸沒", "没有"), ("嘸没", "没有"), ("勿要", "不要"), ("弗要", "不要"), ("覅", "不要"), ("勿是", "不是"), ("伐是", "不是"), ("伐要", "不要"), ("弗是", "不是"),
        ("勿晓得", "不知道"), ("弗晓得", "不知道"), ("不晓得", "不知道"), ("晓得", "知道"), ("阿拉", "我们"), ("侬", "你"), ("伊拉", "他们"),
        ("啥人", "谁"), ("啥地方", "哪里"), ("啥辰光", "什么时候"), ("哪能", "怎么"), ("今朝", "今天"), ("明朝", "明天"), ("屋里厢", "家里"),
        ("格个", "这个"), ("搿个", "这个"), ("搿只", "这个"), ("格只", "这个"), ("迭只", "这个"), ("伊只", "那个"), ("埃个", "那个"), ("侪", "都"), ("迭个", "这个"), ("伊个", "那个"), ("格搭", "这里"), ("个号头", "个月"), ("寻", "找"), ("伐有", "没有"), ("铜钿", "钱"), ("灰常", "非常"), ("勿", "不"), ("弗", "不"),
    ];

    private static readonly SearchValues<string> Shanghai = SearchValues.Create([.. Shanghainese.Select(said => said.From)], StringComparison.Ordinal);

    /// <summary>The parts of an enumeration: 1、3和5.</summary>
    public static IReadOnlyList<string> Items(string text) =>
        text.Split([',', '，', '、', ';', '；', ' ', '和', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Half width, lower case, simplified; punctuation stays, emoji go.</summary>
    public static string Normalize(string text)
    {
        var buffer = new StringBuilder(Math.Min(text.Length, LongestRead));
        foreach (var rune in text.EnumerateRunes())
        {
            if (buffer.Length >= LongestRead)
            {
                break;
            }

            Append(buffer, rune);
        }

        var plain = buffer.ToString().Trim();
        return plain.AsSpan().ContainsAny(Shanghai) ? Shanghainese.Aggregate(plain, (words, said) => words.Replace(said.From, said.To, StringComparison.Ordinal)) : plain;
    }

    /// <summary><see cref="Normalize"/> without punctuation; a space stays only between two Latin words or numbers.</summary>
    public static string Words(string text)
    {
        if (text.Length <= LongestRead && IsPlain(text))
        {
            return text;
        }

        var normal = Normalize(text);
        var buffer = new StringBuilder(normal.Length);
        var gap = false;
        foreach (var c in normal)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && buffer.Length > 0 && char.IsAscii(c) && char.IsAscii(buffer[^1]))
            {
                buffer.Append(' ');
            }

            gap = false;
            buffer.Append(c);
        }

        return buffer.ToString();
    }

    // Most of what editors write, and much of what people say, is plain as it stands.
    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff') && !text.ContainsAny(TraditionalOnes) && !text.ContainsAny(Shanghai);

    private static void Append(StringBuilder buffer, Rune rune)
    {
        var value = rune.Value;
        switch (value)
        {
            case 0x3000:
                buffer.Append(' ');
                return;
            case >= 0xFF01 and <= 0xFF5E:
                buffer.Append(char.ToLowerInvariant((char)(value - 0xFEE0)));
                return;
            case >= 0x3220 and <= 0x3229:
                buffer.Append("一二三四五六七八九十"[value - 0x3220]);
                return;
        }

        if (Array.Find(Numerals, numerals => value >= numerals.First && value <= numerals.Last) is { First: > 0 } series)
        {
            buffer.Append(CultureInfo.InvariantCulture, $"{value - series.First + series.Least}");
            return;
        }

        if (!rune.IsBmp || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.OtherSymbol)
        {
            // Rare Han characters lie beyond the first plane and may stand in names; pictures do too and may not.
            if (Rune.IsLetter(rune))
            {
                buffer.Append(rune.ToString());
            }

            return;
        }

        var c = (char)value;
        buffer.Append(ToSimplified.TryGetValue(c, out var simple) ? simple : char.ToLowerInvariant(c));
    }
}
