namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values in a sentence by their words.</summary>
public static class Find
{
    private const int UsualDistance = 2;

    /// <summary>Finds choices.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by value, label or synonym.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var words = choices.SelectMany((choice, index) => WordsFor(choice, options).Select(word => new SortedValue { Index = index, Value = word })).ToList();
        return FindValues(utterance, words, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Finds values; each number once, the best and longest first, none within another, in the order of the sentence.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var cut = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = cut(utterance, options.Locale);
        var matches = values.Where(value => value.Value is not null)
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => Matches(tokens, value, cut(value.Value.Trim(), options.Locale), options))
            .OrderByDescending(match => match.Score);

        var (found, taken) = (new Dictionary<int, Match>(), new HashSet<int>());
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.First, match.Last - match.First + 1);
            if (found.ContainsKey(match.Value.Index) || span.Any(taken.Contains)) continue;
            found.Add(match.Value.Index, match);
            taken.UnionWith(span);
        }

        return [.. found.Values.OrderBy(match => match.First).Select(match => Result(match, tokens, utterance))];
    }

    private static IEnumerable<string> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue) yield return choice.Value;
        if (!options.NoAction && choice.Action?.Title is { } title) yield return title;
        foreach (var synonym in choice.Synonyms ?? []) yield return synonym;
    }

    // A value may stand in a sentence twice ("the last time I chose the last one"): the search goes on behind what it found.
    private static IEnumerable<Match> Matches(List<Token> tokens, SortedValue value, List<Token> words, FindValuesOptions options)
    {
        for (var from = 0; from < tokens.Count;)
        {
            if (MatchFrom(from, tokens, value, words, options) is not { } match) yield break;
            yield return match;
            from = match.Last + 1;
        }
    }

    private static Match? MatchFrom(int from, List<Token> tokens, SortedValue value, List<Token> words, FindValuesOptions options)
    {
        var (first, last, matched, between) = (-1, -1, 0, 0);
        foreach (var word in words)
        {
            var at = tokens.FindIndex(from, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > (options.MaxTokenDistance ?? UsualDistance)) continue;
            (matched, between, from, last) = (matched + 1, between + distance, at + 1, at);
            if (first < 0) first = at;
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches)) return null;

        // All of it (complete) and nothing else between (accurate) is 1.
        return new Match(value, first, last, (float)matched / words.Count * matched / (matched + between));
    }

    private static ModelResult<FoundValue> Result(Match match, List<Token> tokens, string utterance)
    {
        var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = utterance[start..(end + 1)],
            TypeName = "value",
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        };
    }

    private readonly record struct Match(SortedValue Value, int First, int Last, float Score);
}
