namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>How a language lists choices and says yes and no.</summary>
public class PromptCultureModel
{
    /// <summary>Makes an empty one.</summary>
    public PromptCultureModel()
    {
    }

    /// <summary>The language, like <c>zh-cn</c>.</summary>
    public string Locale { get; set; }

    /// <summary>Between choices.</summary>
    public string Separator { get; set; }

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; }
}
