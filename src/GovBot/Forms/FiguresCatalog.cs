namespace GovBot.Forms;

/// <summary>办理情况: what counts and what is compared, of <c>catalog/figures.yaml</c>; proposals of the editors.</summary>
public sealed record FiguresCatalog
{
    /// <summary>Below so many cases nothing is compared.</summary>
    public int Minimum { get; init; } = 10;

    /// <summary>试运行: the first day that is measured; before it nothing is published.</summary>
    public DateOnly TrialUntil { get; init; }

    /// <summary>数据核对期: working days between the end of a period and its publication.</summary>
    public int CheckingDays { get; init; } = 3;

    /// <summary>评价年度: its first month.</summary>
    public int YearBegins { get; init; } = 11;

    /// <summary>重复: days after the end of a like one.</summary>
    public int RepeatDays { get; init; } = 90;

    /// <summary>What 部分解决 counts, from 0 to 1.</summary>
    public decimal Partly { get; init; } = 0.5m;

    public CompositeWeights Composite { get; init; } = new(false, 0, 0, 0, 0, 0, 0);

    /// <summary>分类: departments that are looked at together.</summary>
    public IReadOnlyList<DepartmentKind> Kinds { get; init; } = [];

    /// <summary>申请剔除: reasons.</summary>
    public IReadOnlyList<NamedEntry> Exclusions { get; init; } = [];

    public HintLimits Hints { get; init; } = new(10, 3, 5, 10);

    /// <summary>The kind a department belongs to; the last where no list names it.</summary>
    public DepartmentKind? KindOf(string departmentCode) => Kinds.FirstOrDefault(kind => kind.Departments.Contains(departmentCode)) ?? (Kinds.Count == 0 ? null : Kinds[^1]);
}

/// <summary>综合得分: off unless the district turns it on.</summary>
public sealed record CompositeWeights(bool Enabled, decimal Acknowledge, decimal Contact, decimal Arrive, decimal Finish, decimal Solved, decimal Satisfied);

/// <param name="Departments">Codes.</param>
public sealed record DepartmentKind(string Id, LocalText Name, IReadOnlyList<string> Departments);

/// <summary>异常提示: from when on something is shown for review.</summary>
public sealed record HintLimits(int LastMinutes, int SameWords, int Bulk, int BulkMinutes);
