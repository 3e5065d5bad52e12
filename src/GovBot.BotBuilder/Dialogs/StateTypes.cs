using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The closed list of types that dialogs may remember as objects, with the mark each has in storage.</summary>
internal static class StateTypes
{
    public const string Mark = "$t";
    public const string Value = "$v";

    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["map"] = typeof(Dictionary<string, object>),
        ["dialogs"] = typeof(DialogState),
        ["dialog"] = typeof(DialogInstance),
        ["activity"] = typeof(Activity),
        ["attachment"] = typeof(Attachment),
        ["attachments"] = typeof(List<Attachment>),
        ["reference"] = typeof(ConversationReference),
        ["prompt"] = typeof(PromptOptions),
        ["choice"] = typeof(FoundChoice),
        ["times"] = typeof(List<DateTimeResolution>),
        ["strings"] = typeof(List<string>),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Marks = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static bool TryGetType(string mark, out Type type) => Types.TryGetValue(mark, out type);

    public static bool TryGetMark(Type type, out string mark) => Marks.TryGetValue(type, out mark);
}
