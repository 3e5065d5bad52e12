using System.Text.RegularExpressions;

namespace GovBot.Understanding;

/// <summary>Chinese names: sure where a title or a nickname shows them, else only suspected.</summary>
internal static partial class PersonalNames
{
    /// <summary>The usual surnames, among them many that are words as well.</summary>
    public const string Surnames = Clear + "高马黄方白金石毛孔万向江田林叶雷武于任龙苗夏凌霍樊殷庄颜祝翁柴柏关祁温柳鲍舒季包沙裴兰单左柯欧盛商岑封屈温游尤辛耿管路简";

    // Those that begin few other words.
    private const string Clear = "王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许邓冯韩曹曾彭蔡潘董袁余蒋杜苏魏程吕丁沈姚卢傅钟姜崔谭廖范汪陆戴贾韦邱侯邹熊孟秦阎薛尹段黎史陶贺顾郝龚邵钱覃汤俞倪严";
    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
    private const string Doubles = "欧阳|司马|诸葛|上官|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐";
    private const string Titles = "阿姨|阿婆|阿公|爷叔|叔叔|大叔|大爷|大妈|大伯|大姐|大哥|伯伯|奶奶|爷爷|婆婆|老师|先生|女士|小姐|太太|师傅|师父|书记|主任|医生|同志|经理|队长|警官|科长|所长|站长|律师|总(?!是|会|算|共|要|之|有|不)";

    [GeneratedRegex($"(?:{Doubles}|[{Surnames}]){Han}{{0,2}}?({Titles})")]
    public static partial Regex Titled();

    [GeneratedRegex($"((?<!百)姓)(?:{Doubles}|[{Surnames}])")]
    public static partial Regex Surname();

    [GeneratedRegex($"[老小阿][{Clear}](?!时|然|围|到|边)|(?<![养敬尊助陈古])[老小阿][{Surnames}](?=$|[^{Han}]|说|家|师|的|来|他|她|在)")]
    public static partial Regex Nick();

    [GeneratedRegex($"(?:{Doubles}){Han}{{1,2}}")]
    public static partial Regex Double();

    /// <summary>A name may stand there, bare: at the beginning, after a word that people follow with one, or before one that follows names.</summary>
    public static bool MayHold(string text) => Leading().IsMatch(text) || Between().IsMatch(text) || English().IsMatch(text);

    // Words that begin like a name.
    private const string Words = "周[围边末一二三四五六日天几到]|何[时处必况人]|谢谢|许多|程[度序]|余[下震]|张贴|陈[旧年]|杜绝|段落|钱[包财谁要被怎没都呢不花多太在]|钟[点头]|胡[说闹同]|曾经|杨树|唐突|苏州|韩国|陆续|顾[客虑]|董事|戴口|范围|严[重格]|罗[列嗦盘]|史[上无]|汤[水都]|王八|李子|郑重|梁上|秦腔|孟加|陶[瓷瓦]|贺[年卡]|徐[汇徐家]|朱[家红]";

    [GeneratedRegex($@"(?:^|[^{Han}]|[叫名]|收件人|联系人|业主|户主|房东|老公|老婆|爱人|丈夫|妻子|老伴|妈|爸|儿子|女儿|孙子|孙女)(?!{Words}|{Han}{{2,3}}[路街])[{Clear}]{Han}")]
    private static partial Regex Leading();

    [GeneratedRegex($@"(?:找|问|跟|和|同|给|帮|替|是|投诉|举报|联系|邻居|隔壁|楼上|楼下)(?!{Words}|{Han}{{2,3}}[路街])[{Clear}]{Han}{{1,2}}(?=$|[^{Han}]|的|家|说|在|住|他|她|把|又|天天|每|反映|投诉|你|啊|呀)")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![a-z])(?:i am|i'm)\s+(?!(?:an?|the|not|so|very|too|in|at|on|from|here|sorry|lost|old|new|sick|ill|hurt|alone|deaf|blind|afraid|angry|happy|unhappy|fine|good|ok|okay|sure|stuck|just|also|still|your|back|home|resident|[a-z]+(?:ing|ed|ly))\b)[a-z]+")]
    private static partial Regex English();
}
