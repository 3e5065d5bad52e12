using System.Net;
using GovBot.Kiosks;

namespace GovBot.Demo;

/// <summary>In the demo a browser on this machine is a kiosk as soon as it opens <c>/kiosk</c>; a real kiosk is enrolled by its code.</summary>
public static class OpenKiosk
{
    public static IApplicationBuilder UseDemoKiosk(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var demo = http.RequestServices.GetRequiredService<DemoState>();
        if (demo.OpenKioskSecret is { } secret && http.Request.Path == "/kiosk" && await IsStrangerHereAsync(http))
        {
            KioskCookie.Write(http, secret);
        }

        await next(http);
    });

    private static async Task<bool> IsStrangerHereAsync(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && await KioskCookie.ReadAsync(http, http.RequestServices.GetRequiredService<IKioskRegistry>(), http.RequestAborted) is null;
}
