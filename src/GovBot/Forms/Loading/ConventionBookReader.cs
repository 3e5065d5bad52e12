using GovBot.Data.Domain.Conventions;

namespace GovBot.Forms.Loading;

/// <summary>Reads <c>catalog/conventions.yaml</c> and says what cannot be meant so.</summary>
internal sealed class ConventionBookReader(Findings findings)
{
    public ConventionBook Read(MapReader root)
    {
        var owners = root.Nested("owners");
        var reasons = root.Nested("reasons");
        var book = new ConventionBook
        {
            Themes = [.. root.Maps("themes").Select(map => Closed(map, theme => new ConventionTheme(theme.Text("id"), theme.Local("name"), theme.Words("words"))))],
            Kinds = [.. root.Maps("kinds").Select(map => Closed(map, Kind))],
            Inquiry = Inquiry(root.Nested("inquiry")),
            Rules = [.. root.Maps("rules").Select(map => Closed(map, Rule))],
            Roll = root.Nested("roll") is { } roll ? Closed(roll, Roll) : ConventionBook.Empty.Roll,
            OwnersRule = owners?.Local("rule") ?? new("", ""),
            OwnersMatters = [.. (owners?.Maps("matters") ?? []).Select(map => Closed(map, matter => new OwnersMatter(matter.Text("id"), matter.Local("name"), matter.Words("words"), matter.Flag("special"))))],
            Reasons = ConventionReasons.All.ToDictionary(
                list => list,
                list => (IReadOnlyList<NamedEntry>)[.. (reasons?.Maps(list) ?? []).Select(map => Closed(map, entry => new NamedEntry(entry.Text("id"), entry.Local("name"))))]),
            Booklet = Whole(root, "booklet", ConventionBook.Empty.Booklet),
            Listed = Whole(root, "listed", ConventionBook.Empty.Listed),
            Cluster = Whole(root, "cluster", ConventionBook.Empty.Cluster),
            ClusterDays = Whole(root, "cluster_days", ConventionBook.Empty.ClusterDays),
        };
        owners?.Done();
        reasons?.Done();
        root.Done();
        Check(root, book);
        return book;
    }

    private void Check(MapReader root, ConventionBook book)
    {
        foreach (var scope in Enum.GetValues<ConventionScope>().Where(scope => !book.Kinds.Any(kind => kind.Scopes.Contains(scope) && kind.Themes.Count == 0)))
            findings.Add(root.Map, $"No kind is for every theme of the scope '{scope}'; add one without 'themes'.");
        foreach (var theme in book.Kinds.SelectMany(kind => kind.Themes).Where(id => book.Theme(id) is null))
            findings.Add(root.Map, $"'{theme}' is no theme. Write an id of 'themes'.");
        IEnumerable<IEnumerable<string>> lists =
            [book.Themes.Select(theme => theme.Id), book.Kinds.Select(kind => kind.Id), book.Rules.Select(rule => rule.Id), book.OwnersMatters.Select(matter => matter.Id), .. book.Reasons.Values.Select(list => list.Select(entry => entry.Id))];
        foreach (var twice in lists.SelectMany(ids => ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key)))
            findings.Add(root.Map, $"The id '{twice}' stands here twice; keep one.");
    }

    private ConventionKind Kind(MapReader kind) => new(
        kind.Text("id"), kind.Local("name"), [.. kind.Words("scopes", required: true).Select(word => Named<ConventionScope>(kind, "scopes", word))], kind.Words("themes"),
        Named<ConventionTrack>(kind, "track", kind.Text("track")), Named<ConventionVoice>(kind, "voice", kind.Text("voice")), Named<VotingBody>(kind, "body", kind.Text("body")),
        Whole(kind, "threshold", 0), kind.Words("meetings").Aggregate(MeetingKinds.None, (all, word) => all | Named<MeetingKinds>(kind, "meetings", word)));

    private ConventionKind Inquiry(MapReader? inquiry)
    {
        if (inquiry is null)
            return ConventionBook.Empty.Inquiry;
        return Closed(inquiry, map => ConventionBook.Empty.Inquiry with { Name = map.Local("name"), Voice = Named<ConventionVoice>(map, "voice", map.Text("voice")) });
    }

    private VotingRule Rule(MapReader rule)
    {
        var (attend, pass) = (Share(rule, "attend"), Share(rule, "pass"));
        if (attend is null != pass is null)
            findings.Add(rule.Map, "Write both 'attend' and 'pass', or neither while the article is not known.");
        return new VotingRule(
            rule.Text("id"), Named<VotingBody>(rule, "body", rule.Text("body")), rule.Date("from"), rule.Has("to") ? rule.Date("to") : null, attend, pass, rule.Flag("of_roll"), rule.Text("article"))
        {
            InChat = rule.Flag("chat"),
        };
    }

    private RollWords Roll(MapReader roll)
    {
        var bodies = roll.Nested("bodies");
        var words = new RollWords(
            new SheetWords("roll", [], [.. roll.Maps("columns").Select(map => Closed(map, column => new ColumnWords(column.Text("id"), column.Words("names", required: true), null)))]),
            bodies is null ? ConventionBook.Empty.Roll.Bodies : Enum.GetValues<VotingBody>().ToDictionary(body => body, body => bodies.Words($"{body}", required: true)));
        bodies?.Done();
        if (!words.Sheet.Columns.Select(column => column.Id).Order(StringComparer.Ordinal).SequenceEqual(RollWords.Columns.Order(StringComparer.Ordinal)))
            findings.Add(roll.Map, $"The columns of a roll are {string.Join(", ", RollWords.Columns)}.");
        return words;
    }

    private VoteShare? Share(MapReader rule, string key)
    {
        if (rule.TextOrNull(key) is not { } text)
            return null;
        var share = VoteShare.Parse(text);
        if (share is null)
            findings.Add(rule.Item(key) ?? rule.Map, $"'{key}' is a share such as \"> 1/2\" or \">= 2/3\".");
        return share;
    }

    private T Named<T>(MapReader map, string key, string word)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(word, out var read) && Enum.IsDefined(read) && !int.TryParse(word, out _))
            return read;
        findings.Add(map.Item(key) ?? map.Map, $"'{word}' under '{key}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return default;
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

    private static T Closed<T>(MapReader map, Func<MapReader, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }
}
