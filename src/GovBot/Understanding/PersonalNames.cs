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

    [GeneratedRegex($"[老小阿][{Clear}](?!时|然|围|到|边)|[老小阿][{Surnames}](?=$|[^{Han}]|说|家|师|的|来|他|她|在)")]
    public static partial Regex Nick();

    [GeneratedRegex($"(?:{Doubles}){Han}{{1,2}}")]
    public static partial Regex Double();

    /// <summary>A name may stand there, bare: all that is said, or after a word that people follow with one.</summary>
    public static bool MayHold(string text) => Bare().IsMatch(text);

    private const string Words = "周[围边末一二三四五六日天几]|何[时处必况]|谢谢|许多|程[度序]|余下|张贴|陈旧|杜绝|段落|钱[包财]|钟[点头]|胡[说闹同]|曾经|杨树|唐突|苏州|韩国|陆续|顾[客虑]|董事|戴口|范围|严[重格]|单元|罗[列嗦]|史上|汤水|王八|李子|郑重|梁上|秦腔|孟加|陶[瓷瓦]|贺[年卡]|徐[汇徐]|朱[家红]";

    [GeneratedRegex($@"(?:^|[^{Han}]|找|叫|问|跟|和|同|给|帮|替|是|投诉|举报|联系|邻居|隔壁|楼上|楼下|业主|户主|房东|老公|老婆|爱人|妈妈?|爸爸?|儿子|女儿|孙子|老伴)(?!{Words})[{Clear}]{Han}{{1,2}}(?=$|[^{Han}]|的|家|说|在|住|他|她|把|又|天天|每|反映|投诉)")]
    private static partial Regex Bare();
}
