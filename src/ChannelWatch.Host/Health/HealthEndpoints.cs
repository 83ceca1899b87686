namespace ChannelWatch.Host.Health;

/// <summary>What a container engine, a load balancer and a monitoring system ask.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<HealthReader>().AddSingleton<MetricsText>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (HealthReader health, HttpContext context) =>
        {
            var report = await health.ReadAsync(context.RequestAborted);
            return Results.Json(report, HealthJsonContext.Default.HealthReport, statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        app.MapGet("/metrics", async (MetricsText metrics, HttpContext context) =>
            Results.Text(await metrics.WriteAsync(context.RequestAborted), "text/plain; version=0.0.4; charset=utf-8"));
    }
}
