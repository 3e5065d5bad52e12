using System.Security.Cryptography;

namespace GovBot.Operators;

/// <summary>A page without a word: it only posts the token out of its own fragment, so that the token stands in no address that a log or a preview sees.</summary>
internal static class FragmentForm
{
    public static Task WriteAsync(HttpContext http, string path)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'nonce-{nonce}'; form-action 'self'; frame-ancestors 'none'";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!doctype html><meta charset="utf-8"><title>GovBot</title>
            <form method="post" action="{path}"><input type="hidden" name="t"></form>
            <script nonce="{nonce}">
            const form = document.forms[0];
            form.t.value = location.hash.slice(1);
            history.replaceState(null, "", "{path}");
            form.submit();
            </script>
            """,
            http.RequestAborted);
    }
}
