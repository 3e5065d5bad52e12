using System.Globalization;
using GovBot.Turns;
using Microsoft.Bot.Schema;

namespace GovBot.Tests.Turns;

/// <summary>An open socket that writes down what it is told.</summary>
internal sealed class Listener : IConversationListener
{
    public List<string> Heard { get; } = [];

    public void OnAdvanced(long lastSeq) => Heard.Add(lastSeq.ToString(CultureInfo.InvariantCulture));

    public void OnTransient(Activity activity) => Heard.Add(activity.Type);

    public void OnClosed() => Heard.Add("closed");
}
