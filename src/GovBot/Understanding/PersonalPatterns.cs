using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>How contacts, numbers and addresses look in plain text (<see cref="PlainText.Normalize"/>).</summary>
internal static partial class PersonalPatterns
{
    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
    private const string Count = "零〇一二三四五六七八九十百幺两";

    // Of small numbers written as words only those of houses: 三层灰 is no address.
    private const string House = $@"(?:\d{{1,5}}\s*(?:号楼|号院|号线|号|弄|支弄|室|栋|幢|单元|楼|座|#|层|门|房|组)|[{Count}]{{1,6}}\s*(?:号楼|号院|号|弄|支弄|室|栋|幢|单元|楼)|[a-h]\s*[座栋幢])";

    private const string DayOfMonth = @"[123]?\d\s*号\s*(?:上午|下午|早|晚|中午|之前|以前|之后|以后|左右|前后|星期|周)";

    [GeneratedRegex(@"〔[^〔〕]*〕")]
    public static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    public static partial Regex Gaps();

    // A word that opens something, and a birthday: no mark is sure enough.
    [GeneratedRegex(@"(?:密码|口令|password|passcode|pin code).{0,4}[a-z0-9〔]|(?:生日|出生|生于|born|birthday).*\d|\d.*(?:生日|出生|born|birthday)")]
    public static partial Regex Secret();

    [GeneratedRegex(@"[a-z0-9._%+-]+\s*@\s*[a-z0-9-]+(?:\.[a-z0-9-]+)*")]
    public static partial Regex Mail();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s\u4e00-\u9fff]+")]
    public static partial Regex Link();

    [GeneratedRegex(@"((?:微信|威信|薇信|vx|wx|v信|weixin|wechat|qq|抖音|支付宝)(?:号码|号|id)?)\s*(?:是|为|叫|is)?\s*[::]?\s*[a-z0-9][a-z0-9_-]{3,}(?:\s+[a-z]+(?=$|[^a-z0-9 ]))?")]
    public static partial Regex Account();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z]\s*[·.]?\s*[a-z0-9]{5,6}(?![a-z0-9])")]
    public static partial Regex Plate();

    [GeneratedRegex(@"(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)")]
    public static partial Regex Mobile();

    [GeneratedRegex($@"(?<![月\d{Count}])(?!{DayOfMonth}){House}(?:[\s,、-]*{House})*(?:[\s-]*\d{{2,5}})?|(?<![\d-])\d{{1,4}}[#-]\d{{2,4}}(?![\d-])")]
    public static partial Regex Door();

    [GeneratedRegex(@"(?<![a-z])(?:building|bldg|room|rm|unit|apartment|apt|flat|floor|lane|no\.?)\s*#?\s*\d+[a-z]?\b|\b\d+\s*(?:th|st|nd|rd)?\s*(?:floor|building)\b")]
    public static partial Regex EnglishDoor();

    [GeneratedRegex($@"{Han}{{2,3}}(?:路|街|大道|巷)\s*(?=〔门牌〕)|(?<![a-z])[a-z]+\s+(?:road|rd|street|st|avenue|lane)\b\.?")]
    public static partial Regex Road();

    // 我们小区 and 停在小区 are anybody's; 长白新村 is not.
    [GeneratedRegex($@"(?!{Han}{{0,3}}[在到进出是的个们有这那哪整全本我你他她各每旧老里内外离回和跟对从去向旁近壁别它住咱]
        (?:小区|新村|花园|公寓|苑|家园|名邸|大厦)){Han}{{2,4}}(?:小区|新村|花园|公寓|苑|家园|名邸|大厦)|{Han}{{1,3}}[{Count}]村", RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Compound();

    [GeneratedRegex(@"\d(?:[\s\-._/]*\d){2,}(?:x(?![a-z]))?")]
    public static partial Regex Digits();

    [GeneratedRegex(@"^(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2})?$")]
    public static partial Regex Day();

    [GeneratedRegex("[零〇一二三四五六七八九幺两]{3,}")]
    public static partial Regex SpokenDigits();

    [GeneratedRegex(@"(?<![a-z0-9])(?!\d{1,2}(?:am|pm|th|nd|rd|st)(?![a-z0-9]))(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[a-z0-9_-]{4,}")]
    public static partial Regex Code();

    [GeneratedRegex($@"((?:我名叫|我的?名字是?叫?|名字[叫是]|姓名[叫是::]?|联系人[叫是::]?|本人叫?(?=[{PersonalNames.Surnames}])|我叫(?![不你他她人了过物警救外车快什来个])|免贵姓|我姓(?![什啥]))\s*)[{Han}-[的是在住有要想家]]{{1,3}}")]
    public static partial Regex Introduction();

    [GeneratedRegex(@"(?<![a-z])((?:my name is|my name's|i am called|call me(?! back| when| at| if| please| later| now)|mr|mrs|ms|miss|mister|dr)\b\.?\s+)[a-z]+(?:\s+[a-z]+(?=$|[,.!?;]))?")]
    public static partial Regex EnglishName();
}
