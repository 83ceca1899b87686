using ChannelWatch.Host.Pages;

namespace ChannelWatch.Host.Security;

/// <summary>
/// Logs requests by their route's pattern ("/review/{token}"), never by their address, and keeps the framework's own
/// lines, which would print it, out of the log.
/// </summary>
internal static class RequestLog
{
    /// <summary>Categories whose lines at Information or Debug hold the address of a request.</summary>
    private static readonly string[] Talkative = ["Microsoft.AspNetCore", "System.Net.Http"];

    public static void AddRequestLog(this IServiceCollection services) => services.AddLogging(logging =>
    {
        foreach (var category in Talkative)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }

        // Warns at every start of Linux that the key ring is a plain file; the runbook says who may read the folder.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // The handler below reports the same exception, with the route in place of the address.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
    });

    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ChannelWatch.Pages");
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var started = time.GetTimestamp();
            await next(context);
            logger.RequestAnswered(context.Request.Method, Route(context), context.Response.StatusCode, (long)time.GetElapsedTime(started).TotalMilliseconds);
        });
    }

    public static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no page)";
}
