using ChannelWatch.Connectors.Bluesky;
using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Connectors.Flickr;
using ChannelWatch.Connectors.GoogleReviews;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Instagram;
using ChannelWatch.Connectors.LinkedIn;
using ChannelWatch.Connectors.Mastodon;
using ChannelWatch.Connectors.MetaMessages;
using ChannelWatch.Connectors.Intake;
using ChannelWatch.Connectors.Manual;
using ChannelWatch.Connectors.Reddit;
using ChannelWatch.Connectors.Rss;
using ChannelWatch.Connectors.Simulated;
using ChannelWatch.Connectors.Telegram;
using ChannelWatch.Connectors.Threads;
using ChannelWatch.Connectors.Tumblr;
using ChannelWatch.Connectors.Webhooks;
using ChannelWatch.Connectors.WordPress;
using ChannelWatch.Connectors.X;
using ChannelWatch.Connectors.YouTube;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChannelWatch.Connectors;

/// <summary>Every platform this program knows, one line each; a test holds the list against the assembly.</summary>
public static class ConnectorList
{
    /// <summary>Registers the factories and <see cref="IConnectors"/>; expects a <see cref="SchoolDirectory"/> to be registered.</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services)
    {
        services.AddSingleton<IConnectorFactory, WordPressFactory>();
        services.AddSingleton<IConnectorFactory, FacebookFactory>();
        services.AddSingleton<IConnectorFactory, InstagramFactory>();
        services.AddSingleton<IConnectorFactory, MessengerFactory>();
        services.AddSingleton<IConnectorFactory, InstagramDirectFactory>();
        services.AddSingleton<IConnectorFactory, YouTubeFactory>();
        services.AddSingleton<IConnectorFactory, XFactory>();
        services.AddSingleton<IConnectorFactory, LinkedInFactory>();
        services.AddSingleton<IConnectorFactory, GoogleReviewsFactory>();
        services.AddSingleton<IConnectorFactory, ThreadsFactory>();
        services.AddSingleton<IConnectorFactory, TumblrFactory>();
        services.AddSingleton<IConnectorFactory, FlickrFactory>();
        services.AddSingleton<IConnectorFactory, MastodonFactory>();
        services.AddSingleton<IConnectorFactory, BlueskyFactory>();
        services.AddSingleton<IConnectorFactory, TelegramFactory>();
        services.AddSingleton<IConnectorFactory, RedditFactory>();
        services.AddSingleton<IConnectorFactory, RssFactory>();
        services.AddSingleton<IConnectorFactory, SimulatedFactory>();
        services.AddSingleton<IConnectorFactory, ManualFactory>();
        services.AddSingleton<IConnectorFactory, IntakeFactory>();

        services.AddSingleton<IWebhookPlatform, MetaWebhook>();
        services.AddSingleton<IWebhookPlatform, XWebhook>();
        services.AddSingleton<IWebhookPlatform, LinkedInWebhook>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IConnectors, ConfiguredConnectors>();
        services.AddPlatformHttp();
        return services;
    }
}
