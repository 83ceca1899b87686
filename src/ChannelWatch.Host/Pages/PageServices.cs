using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Intake;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Security;
using Microsoft.AspNetCore.DataProtection;

namespace ChannelWatch.Host.Pages;

/// <summary>Registers the pages and the links that lead to them.</summary>
public static class PageServices
{
    /// <summary>Needs beside it: AddCore, SchoolDirectory, the stores, IConnectors, IMasker, TimeProvider.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, PagesOptions options)
    {
        services.AddDataProtection()
            .SetApplicationName("ChannelWatch")
            .PersistKeysToFileSystem(Directory.CreateDirectory(options.KeyDirectory));
        services.AddRazorComponents();
        services.AddRateLimits(options);
        services.AddRequestLog();
        services.AddIntake();
        return services
            .AddSingleton(options)
            .AddSingleton<LinkSeal>()
            .AddSingleton<TimedSeal>()
            .AddSingleton<LinkReader>()
            .AddSingleton<ReviewLinks>()
            .AddSingleton<IReviewLinks>(provider => provider.GetRequiredService<ReviewLinks>())
            .AddSingleton<PageForms>()
            .AddSingleton<ReviewViews>()
            .AddSingleton<QueueViews>()
            .AddSingleton<CheckViews>()
            .AddSingleton<HandedIn>()
            .AddSingleton<ReviewEndpoint>()
            .AddSingleton<CheckEndpoint>()
            .AddSingleton<EvidenceEndpoint>()
            .AddSingleton<ReportEndpoint>()
            .AddSingleton<QueueEndpoint>()
            .AddSingleton<DigestEndpoint>()
            .AddSingleton<HomeEndpoint>()
            .AddSingleton<OutboxEndpoint>();
    }
}
