namespace GovBot.Understanding;

/// <summary>Which categories or services a text speaks of, by their words.</summary>
public sealed class TopicFinder
{
    private readonly IReadOnlyList<TopicWords> _topics;
    private readonly WordFinder<int> _words;

    public TopicFinder(IReadOnlyList<TopicWords> topics)
    {
        _topics = topics;
        _words = new(topics.SelectMany((t, i) => t.Words.Select(w => (w, i)).DistinctBy(p => PlainText.Words(p.w))));
    }

    /// <summary>Best first: longer words weigh more, a word inside a longer one found does not count.</summary>
    public IReadOnlyList<string> Rank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hits = _words.In(PlainText.Words(text)).ToList();
        var scores = new Dictionary<int, double>();
        foreach (var (at, word, topic) in hits)
        {
            if (hits.Exists(h => h.Word.Length > word.Length && h.At <= at && h.At + h.Word.Length >= at + word.Length))
            {
                continue;
            }

            var weight = char.IsAscii(word[0]) ? word.Length / 2.5 : word.Length;
            scores[topic] = scores.GetValueOrDefault(topic) + weight;
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => _topics[s.Key].Id)];
    }
}
