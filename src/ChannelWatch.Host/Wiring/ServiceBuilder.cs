using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Demo;
using ChannelWatch.Host.Health;
using ChannelWatch.Host.Jobs;
using ChannelWatch.Host.Pages;
using ChannelWatch.Host.Webhooks;
using Serilog;

namespace ChannelWatch.Host.Wiring;

/// <summary>Puts the service together: the product, its schedule, its pages and its health.</summary>
internal static class ServiceBuilder
{
    /// <summary>Jobs in hand get this long to finish; what is cut off is taken up at the next start.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    public static WebApplication Build(Installation installation, string urls, Serilog.ILogger log, Action<IServiceCollection>? adjust = null)
    {
        var builder = Builder();
        builder.Logging.AddSerilog(log, dispose: true).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = StopPatience;
            // Only the demonstration's storyteller and early digest are such services; neither is worth stopping for.
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddProduct(installation).AddSchedule(installation).AddHealth().AddWebhooks();
        if (installation.IsDemo)
        {
            builder.Services.AddDemo();
        }

        adjust?.Invoke(builder.Services);
        // A container that cannot be built shows at once, not when a case needs the missing part.
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, false));
        var app = builder.Build();
        app.MapPages();
        app.MapHealth();
        app.MapWebhooks();
        return app;
    }

    /// <summary>The product without jobs or served pages, for one command; mails are rendered by the web framework's parts all the same.</summary>
    public static WebApplication BuildIdle(Installation installation, TimeProvider clock)
    {
        var builder = Builder();
        builder.Services.AddSingleton(clock).AddProduct(installation);
        return builder.Build();
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        return builder;
    }
}
