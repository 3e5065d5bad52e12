using GovBot.Understanding;
using YamlDotNet.RepresentationModel;

namespace GovBot.Tests.Understanding;

/// <summary>The words under <c>dialogs/</c>, read with nothing but a YAML parser, so that these tests need no loader.</summary>
internal static class EditedWords
{
    public static string Repository { get; } = Path.GetDirectoryName(FindDialogs())!;
    public static Lexicon Lexicon { get; } = Load();
    public static Understander Understander { get; } = new(Lexicon);

    private static Lexicon Load()
    {
        var root = FindDialogs();
        var commands = new[] { "zh-CN", "en" }.SelectMany(l => Read(root, $"commands/{l}.yaml").Children)
            .GroupBy(c => c.Key.ToString())
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(c => Strings(c.Value))]);
        var emergencies = Read(root, "catalog/emergencies.yaml");
        var described = Maps(Read(root, "understanding/categories.yaml"), "categories").ToDictionary(Id, c => List(c, "examples"));
        var alarms = Maps(Read(root, "understanding/emergencies.yaml"), "kinds").ToDictionary(Id, k => List(k, "examples"));
        return new Lexicon(
            commands,
            [.. Maps(Read(root, "understanding/intents.yaml"), "intents").Select(i => new Sayings(Id(i), List(i, "words"), List(i, "patterns"), List(i, "examples")) { CountsAs = i.Children.TryGetValue("counts_as", out var counts) ? counts.ToString() : null })],
            [.. Maps(emergencies, "kinds").Select(k => new DangerWords(Id(k), List(k, "words"), List(k, "patterns"), List(k, "except"), k.Children.ContainsKey("always")) { Examples = alarms.GetValueOrDefault(Id(k), []) })],
            new(List(emergencies, "denied"), List(emergencies, "calm"), List(emergencies, "calm_patterns"), List(emergencies, "now")) { Examples = alarms["none"], Concepts = [.. Maps(Read(root, "understanding/concepts.yaml"), "concepts").Select(c => new TopicWords(Id(c), List(c, "words")))] },
            [.. Maps(Read(root, "catalog/categories.yaml"), "categories").SelectMany(c => Maps(c, "items"), (c, i) => new Sayings(Id(i), Topic(i).Words, [], described.GetValueOrDefault(Id(i), [])) { CountsAs = Id(c) })],
            [.. Maps(Read(root, "catalog/services.yaml"), "services").Select(Topic)])
        {
            Labels = new(Labels(root, "types"), Labels(root, "tags")),
        };
    }

    private static IReadOnlyList<LabelWords> Labels(string root, string key) =>
        [.. Maps(Read(root, "understanding/labels.yaml"), key).Select(label => new LabelWords(Id(label), List(label, "words"), List(label, "patterns")))];

    private static string FindDialogs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? Environment.GetEnvironmentVariable("GOVBOT_ROOT") ?? ".", "dialogs");
    }

    private static YamlMappingNode Read(string root, string file)
    {
        using var reader = File.OpenText(Path.Combine(root, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static TopicWords Topic(YamlMappingNode node) => new(Id(node), [.. List(node, "words"), node["name"]["zh-CN"].ToString()]);

    private static string Id(YamlMappingNode node) => node["id"].ToString();

    private static IEnumerable<YamlMappingNode> Maps(YamlMappingNode node, string key) => ((YamlSequenceNode)node[key]).Cast<YamlMappingNode>();

    private static IReadOnlyList<string> List(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var list) ? [.. Strings(list)] : [];

    private static IEnumerable<string> Strings(YamlNode list) => ((YamlSequenceNode)list).Select(v => v.ToString());
}
