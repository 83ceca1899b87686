using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>What a platform's stand-in says to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, or null for an empty answer.</param>
public sealed record StandInReply(int Status, JsonNode? Body)
{
    /// <summary>Something was changed by it, so that losing it matters.</summary>
    public bool IsWrite { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static StandInReply Ok(JsonNode body) => new(200, body);

    public async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (Body is not null)
        {
            context.Response.ContentType = "application/json; charset=UTF-8";
            await context.Response.WriteAsync(Body.ToJsonString(), context.RequestAborted);
        }
    }
}
