using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Connectors.Http;

/// <summary>The one HTTP client configuration all platforms share: pooled, no cookies, redirects never followed with credentials.</summary>
internal static class PlatformHttp
{
    public const string ClientName = "platform";

    public static IServiceCollection AddPlatformHttp(this IServiceCollection services)
    {
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>Connections are renewed often enough to notice that a site has moved to another address.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
        ConnectTimeout = TimeSpan.FromSeconds(15),
    };
}
