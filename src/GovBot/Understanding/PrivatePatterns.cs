using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>How details of persons look as people write them; <c>\d</c> takes full-width digits too.</summary>
internal static partial class PrivatePatterns
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Letter = "[a-zａ-ｚ]";
    private const string Sign = @"[\da-zａ-ｚ]";
    private const string Gap = @"[ \-－]?";

    [GeneratedRegex($@"[\da-zａ-ｚ._%+\-]+\s*[@＠]\s*{Sign}[\da-zａ-ｚ\-]*(?:[.．]{Sign}+)+", Any)]
    public static partial Regex Mail();

    [GeneratedRegex($@"(?<before>(?:护照|通行证|passport)[^\d。,，;；]{{0,6}}?)(?<!{Letter}){Letter}{{1,2}}\d{{7,9}}(?!\d)", Any)]
    public static partial Regex Passport();

    [GeneratedRegex($@"(?<!\d)[1-9１-９](?:{Gap}\d){{16}}{Gap}[\dxｘ×](?!\d)|(?<!\d)[1-9１-９](?:{Gap}\d){{14}}(?!{Gap}\d)", Any)]
    public static partial Regex Identity();

    [GeneratedRegex($@"(?<before>(?<named>(?:卡号?|账号|帐号|账户|帐户|银行|bank|card)[^\d。,，;；]{{0,6}})?)(?<!\d)(?<number>[3-6３-６](?:{Gap}\d){{15,18}})(?!\d)", Any)]
    public static partial Regex BankCard();

    [GeneratedRegex($@"(?<!\d)(?:(?:[+＋]|00)?86{Gap})?[1１][3-9３-９]\d(?:{Gap}\d){{8}}(?!\d)", Any)]
    public static partial Regex Mobile();

    [GeneratedRegex($@"(?<!\d)[(（]?[0０][1-9１-９]\d{{1,2}}[)）]?{Gap}[2-8２-８]\d{{3}}{Gap}\d{{3,4}}(?!{Gap}\d)|(?<before>(?:电话|座机|家里打|tel|phone)[^\d。,，;；]{{0,6}})[2-8２-８]\d{{3}}{Gap}\d{{4}}(?!{Gap}\d)", Any)]
    public static partial Regex Landline();

    [GeneratedRegex("(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])")]
    public static partial Regex SpokenMobile();

    // After a Chinese word whatever is Latin is the account; among English ones it must look like one.
    [GeneratedRegex(
        $@"(?<before>(?:微信|威信|薇信|v信)(?:号码|号|id)?\s*(?:是|为|叫)?\s*[:：]?\s*){Sign}[\da-zａ-ｚ_\-]{{4,}}"
        + $@"|(?<before>(?<!{Letter})(?:vx|wx|weixin|wechat|qq)\s*(?:号码|号|id)?\s*(?:是|为|叫|is)?\s*[:：]?\s*)(?=[a-zａ-ｚ]*[\d_\-]){Sign}[\da-zａ-ｚ_\-]{{4,}}",
        Any)]
    public static partial Regex Account();

    [GeneratedRegex($@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]{Letter}\s*[··•.]?\s*{Sign}{{5,6}}(?!{Sign})", Any)]
    public static partial Regex Plate();
}
