using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>What the WordPress stand-in says to one request.</summary>
internal sealed record StandInAnswer(int Status, JsonNode? Body)
{
    public int? Total { get; init; }

    public bool IsWrite { get; init; }

    public bool IsList { get; init; }

    public static StandInAnswer Refusal(int status, string code) => new(
        status, new JsonObject { ["code"] = code, ["message"] = "Sorry, you are not allowed to do that.", ["data"] = new JsonObject { ["status"] = status } });

    public async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = Body is null ? "text/html; charset=UTF-8" : "application/json; charset=UTF-8";
        context.Response.Headers.CacheControl = "no-cache, must-revalidate, max-age=0";
        if (Total is { } total)
        {
            context.Response.Headers["X-WP-Total"] = total.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["X-WP-TotalPages"] = ((total + 99) / 100).ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync(Body?.ToJsonString() ?? "<html><body><h1>404 Not Found</h1></body></html>", context.RequestAborted);
    }
}
