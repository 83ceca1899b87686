using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>One way in which a platform, or something in front of it, answers wrongly.</summary>
public sealed class StandInFault(Func<HttpContext, Task> answer)
{
    public static StandInFault HtmlError { get; } = Page(500, "<html><body><h1>Error establishing a database connection</h1></body></html>");

    public static StandInFault HtmlPage { get; } = Page(200, "<html><body>Briefly unavailable for scheduled maintenance.</body></html>");

    public static StandInFault Html404 { get; } = Page(404, "<html><body>404 Not Found</body></html>");

    public static StandInFault Firewall { get; } = Page(403, "<html><body>Forbidden</body></html>");

    public static StandInFault TornJson { get; } = Body("""[{"id":7,"post":1,"par"""u8.ToArray(), "application/json");

    public static StandInFault RestOff { get; } = Json(404, """{"code":"rest_no_route","message":"No route was found","data":{"status":404}}""");

    public static StandInFault SignedOut { get; } = Json(401, """{"code":"rest_forbidden_context","message":"Sorry","data":{"status":401}}""");

    /// <summary>The connection breaks without an answer.</summary>
    public static StandInFault Dropped { get; } = new(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>A body that does not end within any reasonable length.</summary>
    public static StandInFault Huge { get; } = new(async context =>
    {
        context.Response.ContentType = "application/json";
        var chunk = new byte[1024 * 1024];
        Array.Fill(chunk, (byte)' ');
        for (var megabyte = 0; megabyte < 64 && !context.RequestAborted.IsCancellationRequested; megabyte++)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
    });

    public static StandInFault Throttled(string? retryAfter) => Refusal(429, retryAfter);

    public static StandInFault Down(string? retryAfter) => Refusal(503, retryAfter);

    /// <summary>Never answers; ends when the client gives up or the server stops.</summary>
    public static StandInFault Silent { get; } = new(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    public static StandInFault Redirect(string location) => new(context =>
    {
        context.Response.StatusCode = 301;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public static StandInFault Json(int status, string body) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=UTF-8";
        await context.Response.WriteAsync(body, context.RequestAborted);
    });

    /// <summary>Any bytes, with status 200.</summary>
    public static StandInFault Body(byte[] body, string contentType, int status = 200) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    public Task AnswerAsync(HttpContext context) => answer(context);

    private static StandInFault Refusal(int status, string? retryAfter) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync("<html><body>Later</body></html>", context.RequestAborted);
    });

    private static StandInFault Page(int status, string html) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=UTF-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    });
}
