namespace GovBot.Understanding;

/// <summary>What sorts of things a text speaks of (<c>understanding/concepts.yaml</c>), and in which order: the child, then drinks, then a chemical.</summary>
internal sealed class ConceptFinder(IReadOnlyList<TopicWords> concepts)
{
    /// <summary>Stands for a question mark, which no word can.</summary>
    private readonly int _asked = concepts.Count;

    private readonly WordFinder<int> _words = new(concepts.SelectMany((concept, i) => concept.Words.Select(word => (word, i))));

    /// <summary>For each concept, and for each two in the order they are said, a number of its own.</summary>
    public HashSet<int> Signs(string text)
    {
        var said = Said(text);
        var signs = new HashSet<int>();
        for (var i = 0; i < said.Count; i++)
        {
            signs.Add(said[i]);
            for (var j = i + 1; j < said.Count; j++)
            {
                if (said[i] != said[j])
                {
                    signs.Add(((said[i] + 1) * (_asked + 1)) + said[j]);
                }
            }
        }

        return signs;
    }

    /// <summary>For explanations: kin, or kin+limp.</summary>
    public string Name(int sign) => sign <= _asked ? Id(sign) : $"{Id((sign / (_asked + 1)) - 1)}+{Id(sign % (_asked + 1))}";

    private string Id(int concept) => concept == _asked ? "?" : concepts[concept].Id;

    // Of words inside one another the longest: 火锅 is no 火.
    private List<int> Said(string text)
    {
        var hits = _words.In(PlainText.Words(text)).Select(hit => (hit.At, End: hit.At + hit.Word.Length, hit.Value)).ToList();
        var said = hits.Where(hit => !hits.Exists(other => other.End - other.At > hit.End - hit.At && other.At <= hit.At && other.End >= hit.End)).Select(hit => hit.Value).ToList();
        if (text.AsSpan().IndexOfAny('?', '？') >= 0)
        {
            said.Add(_asked);
        }

        return said;
    }
}
