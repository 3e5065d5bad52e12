using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Numbers as people write them: 12, 十二, 廿三, 两, 壹, one.</summary>
public static partial class NumberReader
{
    private static readonly Dictionary<char, int> Digits = new()
    {
        ['零'] = 0, ['〇'] = 0, ['○'] = 0, ['一'] = 1, ['壹'] = 1, ['幺'] = 1, ['二'] = 2, ['贰'] = 2, ['两'] = 2, ['三'] = 3, ['叁'] = 3, ['四'] = 4, ['肆'] = 4,
        ['五'] = 5, ['伍'] = 5, ['六'] = 6, ['陆'] = 6, ['七'] = 7, ['柒'] = 7, ['八'] = 8, ['捌'] = 8, ['九'] = 9, ['玖'] = 9,
    };

    private static readonly SearchValues<char> HouseSigns = SearchValues.Create("号弄室幢栋楼村期区组座人户");

    private static readonly Dictionary<string, int> English = new(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["yi"] = 1, ["er"] = 2, ["liang"] = 2, ["san"] = 3, ["si"] = 4, ["wu"] = 5, ["liu"] = 6, ["qi"] = 7, ["ba"] = 8, ["jiu"] = 9, ["shi"] = 10,
        ["1st"] = 1, ["2nd"] = 2, ["3rd"] = 3, ["4th"] = 4, ["5th"] = 5,
        ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["vi"] = 6, ["vii"] = 7, ["viii"] = 8,
    };

    /// <summary>The digit a character stands for, in any script; -1 when it is none.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Digits.GetValueOrDefault(c, -1);

    /// <summary>The whole text as a number from 0 to 9999; the text is already plain (<see cref="PlainText"/>).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 8)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[^1]))
        {
            return text.Length <= 4 && int.TryParse(text, NumberStyles.None, null, out number);
        }

        return English.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out number) || TryReadChinese(text, out number);
    }

    /// <summary>十二号楼 becomes 12号楼, so that houses are found however their number is written.</summary>
    public static string HouseNumbers(string text)
    {
        if (text.AsSpan().IndexOfAny(HouseSigns) < 0)
        {
            return text;
        }

        var buffer = new StringBuilder(text.Length);
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && IsChineseNumeral(text[end]))
            {
                end++;
            }

            var isHouse = end > start && end < text.Length && HouseSigns.Contains(text[end]);
            if (isHouse && (start == 0 || text[start - 1] != '第') && TryReadChinese(text.AsSpan(start, end - start), out var number))
            {
                buffer.Append(CultureInfo.InvariantCulture, $"{number}");
            }
            else
            {
                end = Math.Max(end, start + 1);
                buffer.Append(text, start, end - start);
            }

            start = end;
        }

        return buffer.ToString();
    }

    /// <summary>三号楼五零一 becomes 3号楼501: houses by their sign, and digits that are read out one by one.</summary>
    public static string SpokenDigits(string text) => ReadOut().Replace(HouseNumbers(text), run => string.Concat(run.Value.Select(sign => (char)('0' + Digit(sign)))));

    [GeneratedRegex("[零〇○一二三四五六七八九幺两]{3,4}(?![十百千])")]
    private static partial Regex ReadOut();

    private static bool IsChineseNumeral(char c) => Digits.ContainsKey(c) || c is '十' or '拾' or '百' or '佰' or '廿' or '卅';

    private static bool TryReadChinese(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var (total, pending, last) = (0, -1, 0);
        foreach (var c in text)
        {
            var unit = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, '廿' => 20, '卅' => 30, _ => 0 };
            if (unit is 20 or 30)
            {
                (total, pending, last) = (total + unit, -1, 10);
            }
            else if (unit > 0)
            {
                (total, pending, last) = (total + (unit * (pending < 0 ? 1 : pending)), -1, unit);
            }
            else if (Digits.TryGetValue(c, out var digit))
            {
                // Without units the digits are read out one by one: 一二 is twelve, as in house numbers.
                pending = pending < 0 || last > 0 ? digit : Math.Min(9999, (pending * 10) + digit);
                last = digit == 0 && last > 0 ? 1 : last;
            }
            else
            {
                return false;
            }
        }

        // 一千八 is 1800, 一千零八 is 1008.
        pending = pending > 0 && last >= 100 ? pending * last / 10 : pending;
        number = total + Math.Max(0, pending);
        return true;
    }
}
