using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GovBot.Tests.DirectLine;

internal static class ErrorAssert
{
    /// <summary>The status, and an error of the shape clients know.</summary>
    public static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string? code = null)
    {
        Assert.Equal(status, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.NotEqual("", error.GetProperty("message").GetString());
        if (code is not null)
        {
            Assert.Equal(code, error.GetProperty("code").GetString());
        }
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
