using GovBot.Demo;

namespace GovBot.Hosting;

/// <summary>Says where to go, once the service listens.</summary>
internal sealed partial class Welcome(ILogger<Welcome> logger, DemoState demo)
{
    public void Say(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            LogListening($"{address}/chat", $"{address}/kiosk");
            foreach (var kiosk in demo.KioskCodes)
                LogKiosk(kiosk.CenterName, $"{address}/kiosk#enrol={kiosk.Code}");
            if (demo.IsOn)
                LogDemo($"{address}/demo");
        }

        if (demo.StaffCodes.Count > 0)
            LogStaff(string.Concat(demo.StaffCodes.Select(offered => $"\n  {offered.Code}  {offered.Post.Role}  {offered.Post.UnitName}")));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Residents: {Chat}  Kiosk: {Kiosk}")]
    private partial void LogListening(string chat, string kiosk);

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo kiosk of {Center}, enrolled once by {Link}")]
    private partial void LogKiosk(string center, string link);

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo staff, each bound in the chat by an invitation code:{Codes}")]
    private partial void LogStaff(string codes);

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo district and clock: {Demo}")]
    private partial void LogDemo(string demo);
}
