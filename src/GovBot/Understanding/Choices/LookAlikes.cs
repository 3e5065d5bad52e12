namespace GovBot.Understanding;

/// <summary>Characters that are mistaken for one another by their looks: 徽信 for 微信.</summary>
internal static class LookAlikes
{
    private static readonly string[] Groups =
    [
        "微徽薇", "未末", "己已巳", "土士", "日曰", "人入八", "大太犬", "天夫无", "晴睛", "拔拨", "侯候", "辨辩辫", "戊戌戍", "析折拆", "栗粟", "燥躁操澡噪", "冶治", "密蜜", "贷货", "没设", "住往",
        "楼搂缕", "管菅", "顾雇", "免兔", "茶荼", "卷券", "泊柏", "堆推", "遥摇", "漏涌", "梯涕", "塞寨赛", "停亭", "坡披", "扰优", "路踏", "凉惊", "坏环", "抛拋", "圾级极", "垃拉", "埔铺", "换唤", "修俢", "检捡险",
        "瓦互", "电申由", "气汽", "门们问", "间问", "厂广", "车东", "狗拘", "猫描", "鸟乌", "话活", "访防", "坊仿", "请清情晴", "员圆", "医区", "药约", "班斑", "历厉", "夜液", "早旱", "晚挽", "午牛",
    ];

    /// <summary>Whether the words are alike, character by character.</summary>
    public static bool Are(string one, string other) => one.Length == other.Length && one.Zip(other).All(p => p.First == p.Second || Array.Exists(Groups, group => group.Contains(p.First) && group.Contains(p.Second)));
}
