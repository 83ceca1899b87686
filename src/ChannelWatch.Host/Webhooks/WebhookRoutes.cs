using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Security;

namespace ChannelWatch.Host.Webhooks;

/// <summary>Puts the webhooks on their addresses, where any are configured.</summary>
internal static class WebhookRoutes
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services.AddSingleton<ChannelNudge>().AddSingleton<WebhookEndpoint>();

    public static WebApplication MapWebhooks(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Installation>().Webhooks.Count > 0)
        {
            var webhooks = app.MapGroup("/webhooks").RequireRateLimiting(RateLimits.PerWebhook);
            webhooks.MapGet("/{name}", (WebhookEndpoint endpoint, string name, HttpRequest request) => endpoint.Prove(name, request));
            webhooks.MapPost("/{name}", (WebhookEndpoint endpoint, string name, HttpRequest request, CancellationToken cancellationToken) => endpoint.TakeAsync(name, request, cancellationToken));
        }

        return app;
    }
}
