using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The members of a JSON object that its type does not know. Extension data cannot be a <see cref="JsonObject"/>
/// (it would be written wrongly, dotnet/runtime#97225), so the dictionary is what is read and written, and the
/// object is made only when somebody looks.
/// </summary>
internal struct ExtraMembers
{
    private Dictionary<string, JsonElement> _raw;
    private JsonObject _shown;

    public JsonObject Shown
    {
        get => _shown ??= Show();
        set => (_shown, _raw) = (value ?? [], null);
    }

    public Dictionary<string, JsonElement> Raw
    {
        readonly get => _shown is null ? _raw : Hide(_shown);
        set => (_raw, _shown) = (value, null);
    }


    private readonly JsonObject Show()
    {
        var shown = new JsonObject();
        foreach (var (name, value) in _raw ?? [])
            shown[name] = LooseJson.ToNode(value);
        return shown;
    }

    private static Dictionary<string, JsonElement> Hide(JsonObject shown)
    {
        if (shown.Count == 0) return null;
        var raw = new Dictionary<string, JsonElement>(shown.Count);
        foreach (var (name, node) in shown)
            raw[name] = JsonSerializer.SerializeToElement(node, BotJson.Options.GetTypeInfo(typeof(JsonNode)));
        return raw;
    }
}
