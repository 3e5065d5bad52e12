using System.Text.RegularExpressions;
using GovBot.Data.Domain.Calendar;

namespace GovBot.Understanding.Times;

/// <summary>Days and hours as people say them: 下周三下午三点半, 国庆节后第一个工作日, 月底, 半小时后, tomorrow at 3 pm.</summary>
/// <remarks>
/// Weeks begin on Monday and 下周三 is the Wednesday of the week after this one. A day of the month that is over is next month's;
/// 11月30日 without a year is the nearest one. An hour without its half of the day is meant within working hours (3点 is 15:00);
/// where both halves can be meant (7点) it is ambiguous. 五天内 and 周五前 are read as their last day.
/// </remarks>
public static partial class WhenReader
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(8);

    /// <summary>Reads a reply said at <paramref name="now"/>, local time of the district (+08:00).</summary>
    public static WhenReading Read(string reply, DateTime now, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(calendar);
        var reading = Refined(reply, now, calendar);
        return reading is WhenReading.Ambiguous && Wanted(reply, now, calendar) is { } wanted ? wanted : reading;
    }

    // 明天下午两点，哦不，三点: what is said last is meant, where it is a time at all, and the rest as it was said before.
    private static WhenReading Refined(string reply, DateTime now, WorkCalendar calendar)
    {
        if (SecondThoughts.InAnswer(reply) is not { } meant)
        {
            return Plain(reply, now, calendar);
        }

        var (found, text) = Find(meant, now, calendar);
        found.Fill(Find(reply[..^meant.Length], now, calendar).Found);
        return Combine(found, text) is not WhenReading.None and var second ? second : Plain(reply, now, calendar);
    }

    // 礼拜三要去医院，礼拜四好了: of several times those that somebody has no time at, or that are over, are not meant.
    private static WhenReading? Wanted(string reply, DateTime now, WorkCalendar calendar)
    {
        var clauses = Breaks().Split(reply).Where(clause => clause.Length > 0).ToArray();
        var refused = clauses.Where(clause => Busy().IsMatch(clause) || Plain(clause, now, calendar) is WhenReading.Past).ToList();
        if (refused.Count == 0 || refused.Count == clauses.Length)
        {
            return null;
        }

        var (found, text) = Find(string.Join('，', clauses.Except(refused)), now, calendar);
        found.Remove(Find(string.Join('，', refused), now, calendar).Found);
        return Combine(found, text) is WhenReading.Day or WhenReading.Moment ? Combine(found, text) : null;
    }

    private static WhenReading Plain(string reply, DateTime now, WorkCalendar calendar)
    {
        var (found, text) = Find(reply, now, calendar);
        return Combine(found, text);
    }

    private static (Findings Found, TimeText Text) Find(string reply, DateTime now, WorkCalendar calendar)
    {
        var text = new TimeText(reply);
        var found = new Findings(now);
        text.Take(Range(), _ => found.IsVague = true);
        OffsetRules.Apply(text, found, calendar);
        HolidayRules.Apply(text, found, calendar);
        FeastRules.Apply(text, found);
        DayRules.Apply(text, found, calendar);
        ClockRules.Apply(text, found);
        ShiftRules.Apply(text, found, calendar);
        return (found, text);
    }

    private static WhenReading Combine(Findings found, TimeText text) => found switch
    {
        { IsImpossible: true } => new WhenReading.None(),
        { IsVague: true } or { Days.Count: > 1 } or { Clocks.Count: > 1 } or { Moments.Count: > 1 } => new WhenReading.Ambiguous(),
        { Moments.Count: 1 } => At(found.Moments.First(), found),
        { Clocks.Count: 1 } => At(found.Clocks.First(), found),
        { HasTwoParts: true } => new WhenReading.Ambiguous(),
        { Days.Count: 1 } when text.Has(Span()) => new WhenReading.Ambiguous(),
        { Days.Count: 1 } => On(found.Days.First(), found),
        { IsPast: true } => new WhenReading.Past(),
        { Part: { } part } => Ends(found.Today, part) > found.Now ? new WhenReading.Day(found.Today, part) : new WhenReading.Ambiguous(),
        _ => text.Has(Vague()) ? new WhenReading.Ambiguous() : new WhenReading.None(),
    };

    private static WhenReading At(DateTime moment, Findings found) => moment < found.Now ? new WhenReading.Past() : new WhenReading.Moment(moment);

    private static WhenReading On(DateOnly day, Findings found) =>
        found.IsWeekdayOfToday && found.Part is null ? new WhenReading.Ambiguous()
        : found.IsWeekdayOfToday && Ends(day, found.Part!.Value) <= found.Now ? new WhenReading.Day(day.AddDays(7), found.Part)
        : day < found.Today || (found.Part is { } part && Ends(day, part) <= found.Now) ? new WhenReading.Past()
        : new WhenReading.Day(day, found.Part);

    private static WhenReading At(Clock clock, Findings found)
    {
        var day = found.Days.Count == 1 ? found.Days.First() : found.Today;
        var fitting = Halves(clock, found.Part).Select(hour => day.ToDateTime(default).AddHours(hour).AddMinutes(clock.Minute)).ToList();
        if (fitting.Count > 1)
        {
            fitting.RemoveAll(moment => moment < found.Now);
        }

        if (fitting is not [var moment])
        {
            return new WhenReading.Ambiguous();
        }

        if (moment >= found.Now)
        {
            return new WhenReading.Moment(moment);
        }

        if (found.IsWeekdayOfToday)
        {
            return new WhenReading.Moment(moment.AddDays(7));
        }

        // At ten in the evening 早上八点 is tomorrow's; without a half of the day it may be either.
        return found.Days.Count == 1 || found.IsPast ? new WhenReading.Past()
            : found.Now - moment > LongAgo ? new WhenReading.Moment(moment.AddDays(1))
            : found.Part is null && !clock.IsExact ? new WhenReading.Ambiguous()
            : new WhenReading.Past();
    }

    /// <summary>The hours of the day an hour may stand for; 24 is midnight after it.</summary>
    private static int[] Halves(Clock clock, DayPart? part) => part switch
    {
        _ when clock.IsExact || clock.Hour is 0 or > 12 => [clock.Hour],
        DayPart.Morning => [clock.Hour],
        DayPart.Noon => [clock.Hour < 10 ? clock.Hour + 12 : clock.Hour],
        DayPart.Afternoon => [clock.Hour == 12 ? 12 : clock.Hour + 12],
        DayPart.Evening => [clock.Hour + 12],
        DayPart.Night => [clock.Hour == 12 ? 24 : clock.Hour >= 6 ? clock.Hour + 12 : clock.Hour],
        _ => clock.Hour switch { >= 9 => [clock.Hour], <= 5 => [clock.Hour + 12], _ => [clock.Hour, clock.Hour + 12] },
    };

    private static DateTime Ends(DateOnly day, DayPart part) => day.ToDateTime(default).AddHours(part switch
    {
        DayPart.Morning => 12,
        DayPart.Noon => 14,
        DayPart.Afternoon => 18,
        _ => 24,
    });

    [GeneratedRegex($@"(?:{TimeText.N})\s*(?:到|至|-|~|—)\s*(?:{TimeText.N})\s*(?:点|时|号|日|天|am|pm)|\bbetween\b|除了|除外|以外")]
    private static partial Regex Range();

    [GeneratedRegex("下下?周|下下?个月")]
    private static partial Regex Span();

    [GeneratedRegex(@"下班|上班|午饭|晚饭|饭后|放学|[0-9一二三四五六七八九十]月|过几天|过些天|过一阵|改天|哪天|有空|空了|空的时候|尽快|越快越好|快点|快一点|赶快|马上|随时|随便|都行|都可以|最近|这几天|这两天|晚点|早点|回头|一会|等一下|待会|再[说讲看定]|一歇|看情况|先问|商量|双休日|周末|月初|月中|中旬|上旬|下旬|下下?周|这周|下下?个月|这个月|等.{1,12}(?:再|回来)|过一?[段阵]|明年|年后|年前|节后|节前|\bwhenever\b|\bany ?time\b|\bsoon\b|\basap\b|\bnext (?:week|month|year)\b|\bthis (?:week|month)\b|\bweekend\b|\blater\b|\bwhen(?:ever)? (?:i|my|we|he|she|they|it|the)\b")]
    private static partial Regex Vague();

    [GeneratedRegex(@"[,，。;；!！…]+\s*|(?<=[^\x00-\x7F])\s+")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"要(?:去|带|陪|送|接|上班|上课|加班|值班|出|开会|看|做|打|回)|加班|值班|开会|有(?:课|事|会|约|人|安排)|约了|没空|没时间|没人|不在|在外|出差|出门|出去|旅游|看病|看牙|打针|体检|住院|复查|走不开|不行|不来三|不灵|[不勿][去来]|不可以|不方便|不合适|来不了|来不及|排满|满了|才(?:放人|放工|下班|放学|到家|回来|起床|开门|收工)|忙(?=$|得|不|着)|^(?:别|不要)(?:约|来|在)|\b(?:busy|not|can'?t|cannot|won'?t|away|working|no)\b")]
    private static partial Regex Busy();
}
