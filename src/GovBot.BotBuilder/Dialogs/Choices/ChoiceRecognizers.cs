using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which of some choices a sentence means.</summary>
public class ChoiceRecognizers
{
    /// <summary>Makes one; all its members are static.</summary>
    public ChoiceRecognizers()
    {
    }

    /// <summary>Finds choices by their words, else by "the second", else by "2".</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
        => RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Finds choices by their words, else by "the second", else by "2".</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        list ??= [];
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0) return found;

        var numbers = options.RecognizeOrdinals ? NumberText.FindOrdinals(utterance, options.Locale) : [];
        if (numbers.Count == 0 && options.RecognizeNumbers) numbers = NumberText.FindNumbers(utterance, options.Locale);
        return [.. numbers.Where(number => number.Value >= 1 && number.Value <= list.Count && number.Value % 1 == 0)
            .OrderBy(number => number.Start).Select(number => Chosen(list, number))];
    }

    private static ModelResult<FoundChoice> Chosen(IList<Choice> list, FoundNumber number)
    {
        var index = (int)number.Value - 1;
        return new ModelResult<FoundChoice>
        {
            Start = number.Start,
            End = number.Start + number.Text.Length - 1,
            Text = number.Text,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
        };
    }
}
