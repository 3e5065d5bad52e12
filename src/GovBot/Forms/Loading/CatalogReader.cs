using GovBot.Data.Domain.Summons;
using System.Globalization;
using GovBot.Data.Domain.Calendar;
using GovBot.Data.Domain.Issues;
using GovBot.Text;
using GovBot.Understanding;

namespace GovBot.Forms.Loading;

/// <summary>Catalogues, command words and intents as typed records.</summary>
internal sealed class CatalogReader(DialogsFolder folder, Findings findings)
{
    public Dictionary<string, CommandWords> Commands()
    {
        var chinese = WordLists($"commands/{Locales.Chinese}.yaml");
        var english = WordLists($"commands/{Locales.English}.yaml");
        return chinese.Keys.Union(english.Keys).ToDictionary(
            id => id,
            id => new CommandWords(id, chinese.GetValueOrDefault(id, []), english.GetValueOrDefault(id, [])),
            StringComparer.Ordinal);
    }

    public IReadOnlyList<Category> Categories() => List("catalog/categories.yaml", "categories", c => new Category(
        c.Text("id"),
        c.Local("name"),
        [.. c.Maps("items").Select(i => Closed(i, i => new CategoryItem(i.Text("id"), i.Local("name"), i.TextOrNull("tile"), i.Flag("front"), i.Words("words")) { Subject = Subject(i) }))]));

    private IssueSubject Subject(MapReader item)
    {
        if (item.TextOrNull("subject") is not { } text)
        {
            return IssueSubject.Ordinary;
        }

        if (!Enum.TryParse<IssueSubject>(text, ignoreCase: true, out var subject) || int.TryParse(text, out _))
        {
            findings.Add(item.Item("subject") ?? item.Map, $"'{text}' is no subject. Write 'committee' or 'property', or leave the line out.");
        }

        return subject;
    }

    public IReadOnlyList<ServiceEntry> Services() => List("catalog/services.yaml", "services", s => new ServiceEntry(
        s.Text("id"), s.Local("name"), s.Words("words"), s.Local("what"), s.Local("where"), s.Local("hours"), s.Text("phone"), s.Local("bring"), s.Date("checked"), s.Flag("verified")));

    public EmergencyCatalog Emergencies()
    {
        if (Root("catalog/emergencies.yaml") is not { } root)
        {
            return new(new([], [], [], []), [], []);
        }

        var catalog = new EmergencyCatalog(
            new(root.Words("denied"), root.Words("calm"), Patterns(root, "calm_patterns"), root.Words("now")) { Concepts = Concepts() },
            [.. root.Maps("kinds").Select(k => Closed(k, Emergency))],
            [.. root.Maps("utilities", required: false).Select(k => Closed(k, Emergency))]);
        root.Done();
        return catalog;
    }

    public IReadOnlyList<TopicWords> Concepts() => List("understanding/concepts.yaml", "concepts", concept => new TopicWords(concept.Text("id"), concept.Words("words")));

    public IReadOnlyList<Sayings> Intents() => List("understanding/intents.yaml", "intents", i =>
        new Sayings(i.Text("id"), i.Words("words"), Patterns(i), i.Words("examples")) { CountsAs = i.TextOrNull("counts_as") });

    public IReadOnlyList<NamedEntry> Named(string path, string key) => List(path, key, entry => new NamedEntry(entry.Text("id"), entry.Local("name")));

    public IReadOnlyList<ReportSource> Sources() => List("catalog/sources.yaml", "sources", entry => new ReportSource(entry.Text("id"), entry.Local("name"), entry.Flag("found")) { Helped = entry.Flag("helped") });

    /// <summary>帮办: how residents agree, and why they need help.</summary>
    public (IReadOnlyList<NamedEntry> Consents, IReadOnlyList<NamedEntry> Reasons) Helping()
    {
        if (Root("catalog/helping.yaml") is not { } root)
            return ([], []);
        IReadOnlyList<NamedEntry> Entries(string key) => [.. root.Maps(key).Select(map => Closed(map, entry => new NamedEntry(entry.Text("id"), entry.Local("name"))))];
        var read = (Entries("consents"), Entries("reasons"));
        root.Done();
        return read;
    }

    public IReadOnlyList<CopyOut> CopyOuts() => List("catalog/copyouts.yaml", "copyouts", entry => new CopyOut(entry.Text("id"), entry.Local("name"), entry.Text("text")));

    /// <summary>Labels whose ids are the names of an enumeration: the program knows no others.</summary>
    public LabelBook Labels()
    {
        if (Root("understanding/labels.yaml") is not { } root)
            return LabelBook.None;
        var book = new LabelBook([.. root.Maps("types").Select(Label<RequestType>)], [.. root.Maps("tags").Select(Label<IssueTags>)]);
        root.Done();
        return book;
    }

    private LabelWords Label<T>(MapReader label)
        where T : struct, Enum
    {
        var read = new LabelWords(label.Text("id"), label.Words("words"), Patterns(label));
        if (!Enum.GetNames<T>().Contains(read.Id))
            findings.Add(label.Map, $"'{read.Id}' is no label here. Write one of {string.Join(", ", Enum.GetNames<T>())}.");
        label.Done();
        return read;
    }

    public IReadOnlyList<WordFamily> Synonyms() => All("understanding/synonyms/", "groups", group => new WordFamily(group.Words("words"), group.Words("about"), group.Words("signs")));

    /// <summary>What people said when they meant an option.</summary>
    public IReadOnlyList<OptionSayings> OptionSayings() => All("understanding/sayings/", "options", option => new OptionSayings(option.Text("label"), option.Words("said", required: true)));

    // All files of the folder; how they are cut is the editors' convenience.
    private IReadOnlyList<T> All<T>(string path, string key, Func<MapReader, T> read) => [.. folder.In(path).Select(file => file.Path).ToList().SelectMany(file => List(file, key, read))];

    public DirectoryWords Directory() => Root("catalog/directory.yaml") is { } root ? new DirectoryWordsReader(findings).Read(root) : DirectoryWords.None;

    public ConventionBook Conventions() => Root("catalog/conventions.yaml") is { } root ? new ConventionBookReader(findings).Read(root) : ConventionBook.Empty;

    public IReadOnlyList<SummonsRoute> SummonsRoutes() => List("catalog/routing.yaml", "routes", route =>
        new SummonsRoute(route.Words("categories", required: true), route.Local("first"), route.Text("summon"), route.Local("when"), route.Local("basis")));

    /// <summary>约请: a list of reasons for each thing that needs one.</summary>
    public Dictionary<string, IReadOnlyList<NamedEntry>> SummonsReasons()
    {
        if (Root("catalog/summons.yaml") is not { } root)
            return [];
        var lists = Forms.SummonsReasons.All.ToDictionary(
            kind => kind,
            kind => (IReadOnlyList<NamedEntry>)[.. root.Maps(kind).Select(map => Closed(map, entry => new NamedEntry(entry.Text("id"), entry.Local("name")) { Words = entry.Words("words") }))]);
        // Read by SubdistrictSettings and SummonsKinds.
        root.Item("subdistricts");
        root.Item("kinds");
        root.Done();
        return lists;
    }

    /// <summary>街道设置, by code.</summary>
    public Dictionary<string, SubdistrictSetting> SubdistrictSettings()
    {
        var settings = new Dictionary<string, SubdistrictSetting>(StringComparer.Ordinal);
        if (folder.File("catalog/summons.yaml") is not { } file)
            return settings;
        foreach (var map in new MapReader(file, findings).Maps("subdistricts"))
        {
            var (code, setting) = Closed(map, entry => (entry.Text("code"), entry.Text("setting")));
            if (!Enum.TryParse<SubdistrictSetting>(setting, out var read) || !Enum.IsDefined(read))
                findings.Add(map.Map, $"'{setting}' is no setting. Write one of {string.Join(", ", Enum.GetNames<SubdistrictSetting>())}.");
            else if (!settings.TryAdd(code, read))
                findings.Add(map.Map, $"The subdistrict '{code}' stands here twice; keep one.");
        }

        return settings;
    }

    public Dictionary<SummonsKind, SummonsKindTerms> SummonsKinds()
    {
        var kinds = new Dictionary<SummonsKind, SummonsKindTerms>();
        if (folder.File("catalog/summons.yaml") is not { } file)
            return kinds;
        foreach (var map in new MapReader(file, findings).Maps("kinds"))
        {
            var (kind, terms) = Closed(map, entry => (entry.Text("kind"), new SummonsKindTerms(Whole(entry, "efforts", 0), Whole(entry, "departments", 0), entry.Words("words"))));
            if (!Enum.TryParse<SummonsKind>(kind, out var read) || !Enum.IsDefined(read))
                findings.Add(map.Map, $"'{kind}' is no kind. Write one of {string.Join(", ", Enum.GetNames<SummonsKind>())}.");
            else if (!kinds.TryAdd(read, terms))
                findings.Add(map.Map, $"The kind '{kind}' stands here twice; keep one.");
        }

        return kinds;
    }

    public SummonsLimits SummonsLimits()
    {
        var otherwise = new SummonsLimits();
        if (folder.File("catalog/deadlines.yaml") is not { } map || new MapReader(map, findings).Nested("summons_limits") is not { } limits)
            return otherwise;
        var read = new SummonsLimits
        {
            Supporting = Whole(limits, "supporting", otherwise.Supporting),
            Reworks = Whole(limits, "reworks", otherwise.Reworks),
            ShortExtension = Whole(limits, "short_extension", otherwise.ShortExtension),
            PlanAfter = Whole(limits, "plan_after", otherwise.PlanAfter),
            LongestCommitment = Whole(limits, "longest_commitment", otherwise.LongestCommitment),
        };
        limits.Done();
        return read;
    }

    private int Whole(MapReader map, string key, int otherwise)
    {
        if (map.Number(key) is not { } number)
            return otherwise;
        if (number >= 0 && number == decimal.Truncate(number))
            return (int)number;
        findings.Add(map.Item(key) ?? map.Map, $"'{key}' is a whole number that is not negative.");
        return otherwise;
    }

    public Dictionary<string, WorkSpan> Deadlines()
    {
        var spans = new Dictionary<string, WorkSpan>(StringComparer.Ordinal);
        if (Root("catalog/deadlines.yaml") is { } root && root.Nested("deadlines") is { } deadlines)
        {
            // Read by SummonsLimits.
            root.Item("summons_limits");
            foreach (var name in deadlines.Map.Entries.Keys)
            {
                if (deadlines.Nested(name) is { } entry)
                {
                    spans[name] = Closed(entry, Span);
                }
            }

            root.Done();
        }

        return spans;
    }

    public WorkingHours Hours()
    {
        if (Root("catalog/hours.yaml") is not { } root)
        {
            return WorkingHours.Default;
        }

        var periods = root.Words("periods", required: true).Select(Period).ToList();
        var weekdays = root.Has("weekdays") ? root.Words("weekdays").Select(Weekday).ToList() : null;
        root.Done();
        try
        {
            return periods.Contains(null) || weekdays?.Contains(null) == true
                ? throw new ArgumentException("Not times or weekdays.")
                : new([.. periods.Select(p => p!.Value)], weekdays?.Select(d => d!.Value).ToList());
        }
        catch (ArgumentException)
        {
            findings.Add(root.Map, "Periods look like \"09:00-11:30\", one after another within the day; weekdays are numbers from 1 (Monday) to 7 (Sunday).");
            return WorkingHours.Default;
        }
    }

    public IReadOnlyList<HolidayYear> Holidays()
    {
        var years = new List<HolidayYear>();
        foreach (var (path, map) in folder.In("catalog/holidays-"))
        {
            var root = new MapReader(map, findings);
            var year = new HolidayYear(
                (int)(root.Number("year") ?? 0),
                root.Words("papers"),
                [.. root.Maps("days", required: false).Select(d => Closed(d, d => new HolidayDay(d.Text("name"), d.Date("date"), d.Flag("isOffDay"))))]);
            root.TextOrNull("$schema");
            root.TextOrNull("$id");
            root.Done();
            Check(path, map, year);
            years.Add(year);
        }

        return years;
    }

    private void Check(string path, YamlMap at, HolidayYear year)
    {
        if (path != $"catalog/holidays-{year.Year}.yaml")
        {
            findings.Add(at, $"The year {year.Year} should be the one in the file's name.");
        }

        foreach (var mistake in year.Mistakes())
        {
            findings.Add(at, mistake);
        }
    }

    private EmergencyKind Emergency(MapReader k) =>
        new(k.Text("id"), k.Local("name"), k.Words("numbers", required: true), k.Words("words"), Patterns(k), k.Words("except"), k.Local("advice")) { Always = k.Flag("always"), Alerts = k.Flag("alerts") };

    // Checked before anything is built of them: the readers take sound ones only.
    private List<string> Patterns(MapReader map, string key = "patterns")
    {
        var sound = new List<string>();
        foreach (var pattern in map.Words(key))
        {
            try
            {
                _ = Expressions.Of(pattern);
                sound.Add(pattern);
            }
            catch (ArgumentException fault)
            {
                findings.Add((map.Item(key) as YamlList)?.Items.FirstOrDefault(item => item is YamlScalar scalar && scalar.Value == pattern) ?? map.Map, $"The pattern cannot be used: {fault.Message}");
            }
        }

        return sound;
    }

    private WorkSpan Span(MapReader entry)
    {
        var unit = entry.Text("unit");
        var amount = entry.Number("amount") ?? 0;
        try
        {
            return new(amount, WorkUnits.Parse(unit));
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            findings.Add(entry.Map, "'unit' is workday, workhour, natural-hour or natural-day; 'amount' is not negative, and whole for days.");
            return default;
        }
    }

    /// <summary><c>08:30-20:30</c>; null when it is no such thing.</summary>
    public static WorkPeriod? Period(string text) =>
        text.Split('-', '–') is [var from, var to] && Clock(from) is { } start && Clock(to) is { } end ? new(start, end) : null;

    private static TimeSpan? Clock(string text) =>
        text.Trim() == "24:00" ? TimeSpan.FromDays(1)
        : TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan()
        : null;

    private static DayOfWeek? Weekday(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7 ? (DayOfWeek)(number % 7) : null;

    private Dictionary<string, IReadOnlyList<string>> WordLists(string path)
    {
        var root = Root(path);
        return root is null ? [] : root.Map.Entries.Keys.ToDictionary(k => k, k => root.Words(k, required: true), StringComparer.Ordinal);
    }

    private List<T> List<T>(string path, string key, Func<MapReader, T> read)
    {
        if (Root(path) is not { } root)
        {
            return [];
        }

        var list = root.Maps(key).Select(m => Closed(m, read)).ToList();
        root.Done();
        return list;
    }

    private static T Closed<T>(MapReader map, Func<MapReader, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }

    private MapReader? Root(string path)
    {
        if (folder.File(path) is { } map)
        {
            return new(map, findings);
        }

        findings.Add(path, 1, "The file is missing, or has a mistake reported above.");
        return null;
    }
}
