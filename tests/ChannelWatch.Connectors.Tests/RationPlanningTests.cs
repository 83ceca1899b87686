using ChannelWatch.Connectors.Bluesky;
using ChannelWatch.Connectors.Flickr;
using ChannelWatch.Connectors.GoogleReviews;
using ChannelWatch.Connectors.LinkedIn;
using ChannelWatch.Connectors.Mastodon;
using ChannelWatch.Connectors.Reddit;
using ChannelWatch.Connectors.Telegram;
using ChannelWatch.Connectors.Tumblr;
using ChannelWatch.Connectors.X;
using ChannelWatch.Connectors.YouTube;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Polling.Planning;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Bluesky;
using ChannelWatch.TestSupport.StandIns.Flickr;
using ChannelWatch.TestSupport.StandIns.GoogleReviews;
using ChannelWatch.TestSupport.StandIns.LinkedIn;
using ChannelWatch.TestSupport.StandIns.Mastodon;
using ChannelWatch.TestSupport.StandIns.Reddit;
using ChannelWatch.TestSupport.StandIns.Telegram;
using ChannelWatch.TestSupport.StandIns.Tumblr;
using ChannelWatch.TestSupport.StandIns.X;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Connectors.Tests;

/// <summary>The planner sees what reading costs, whichever account the platform charges it to.</summary>
public sealed class RationPlanningTests
{
    private readonly FixedClock _clock = new(new DateTimeOffset(2026, 11, 16, 6, 0, 0, TimeSpan.Zero));
    private readonly FakeTokens _tokens = new();

    [Theory]
    [InlineData("youtube")]
    [InlineData("x")]
    [InlineData("linkedin")]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    [InlineData("telegram")]
    [InlineData("tumblr")]
    [InlineData("flickr")]
    [InlineData("reddit")]
    [InlineData("google-reviews")]
    public async Task What_a_read_costs_is_counted_where_the_planner_looks(string kind)
    {
        var budget = new InProcessBudget(_clock);
        var (factory, settings, server) = await PlatformAsync(kind, budget);
        await using var running = server;
        var channel = Some.Channel(kind: kind) with { Settings = settings };

        await ReadAsync(factory.Create(channel, Some.School(channel)));

        var ration = factory.RationOf(channel);
        Assert.Equal(kind, factory.Kind);
        Assert.NotEmpty(ration.Rules);
        Assert.All(ration.Rules, rule => Assert.True(budget.SpentAsync(ration.Account, rule, CancellationToken.None).AsTask().Result > 0, $"{rule.Name} of {ration.Account}"));
    }

    [Fact]
    public async Task A_small_ration_lasts_through_the_day()
    {
        var budget = new InProcessBudget(_clock);
        await using var platform = await YouTubeStandIn.StartAsync(_clock);
        var factory = new YouTubeFactory(Connect.Clients, _tokens, budget, _clock);
        var settings = platform.Settings.ToDictionary();
        settings["DailyUnits"] = "500";
        var channel = Some.Channel(kind: "youtube") with { Settings = settings, PollEvery = TimeSpan.FromMinutes(5) };
        var schedule = new PollSchedule(new NoPast(), [factory], budget, _clock);
        var connector = factory.Create(channel, Some.School(channel));
        var begun = _clock.GetUtcNow();
        var reads = new List<DateTimeOffset>();

        while (_clock.GetUtcNow() - begun < TimeSpan.FromDays(2))
        {
            reads.Add(_clock.GetUtcNow());
            await ReadAsync(connector);
            var next = await schedule.NextAsync(Some.School(channel), channel, new ChannelHealth { Channel = channel.Id }, CancellationToken.None);
            _clock.Advance(next - _clock.GetUtcNow());
        }

        var gaps = reads.Zip(reads.Skip(1), (one, other) => other - one).ToList();
        Assert.True(reads.Count < 2 * 24 * 12 / 2, $"{reads.Count} reads");
        Assert.True(gaps.Max() <= TimeSpan.FromHours(4), $"{gaps.Max()} without a look");
    }

    private static async Task ReadAsync(IChannelConnector connector)
    {
        await foreach (var page in connector.ReadAsync(null, CancellationToken.None))
        {
            Assert.NotNull(page);
        }
    }

    private async Task<(IConnectorFactory Factory, Dictionary<string, string> Settings, IAsyncDisposable Server)> PlatformAsync(string kind, IPlatformBudget budget)
    {
        switch (kind)
        {
            case "youtube":
                var youTube = await YouTubeStandIn.StartAsync(_clock);
                return (new YouTubeFactory(Connect.Clients, _tokens, budget, _clock), youTube.Settings.ToDictionary(), youTube);
            case "x":
                var x = await XStandIn.StartAsync(_clock);
                return (new XFactory(Connect.Clients, _tokens, budget, _clock), x.Settings.ToDictionary(), x);
            case "linkedin":
                var linkedIn = await LinkedInStandIn.StartAsync(_clock);
                return (new LinkedInFactory(Connect.Clients, _tokens, budget, _clock), linkedIn.Settings.ToDictionary(), linkedIn);
            case "bluesky":
                var bluesky = await BlueskyStandIn.StartAsync(_clock);
                return (new BlueskyFactory(Connect.Clients, _tokens, budget, _clock), bluesky.Settings.ToDictionary(), bluesky);
            case "mastodon":
                var mastodon = await MastodonStandIn.StartAsync(_clock);
                return (new MastodonFactory(Connect.Clients, budget, _clock), mastodon.Settings.ToDictionary(), mastodon);
            case "telegram":
                var telegram = await TelegramStandIn.StartAsync(_clock);
                return (new TelegramFactory(Connect.Clients, budget, _clock), telegram.Settings.ToDictionary(), telegram);
            case "tumblr":
                var tumblr = await TumblrStandIn.StartAsync(_clock);
                return (new TumblrFactory(Connect.Clients, _tokens, budget, _clock), tumblr.Settings.ToDictionary(), tumblr);
            case "flickr":
                var flickr = await FlickrStandIn.StartAsync(_clock);
                return (new FlickrFactory(Connect.Clients, budget, _clock), flickr.Settings.ToDictionary(), flickr);
            case "reddit":
                var reddit = await RedditStandIn.StartAsync(_clock);
                return (new RedditFactory(Connect.Clients, _tokens, budget, _clock), reddit.Settings.ToDictionary(), reddit);
            default:
                var reviews = await GoogleReviewsStandIn.StartAsync(_clock);
                return (new GoogleReviewsFactory(Connect.Clients, _tokens, budget, _clock), reviews.Settings.ToDictionary(), reviews);
        }
    }

    private sealed class NoPast : IPastStore
    {
        public Task<ChannelPast> ReadAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(new ChannelPast(since, new Dictionary<string, DateTimeOffset>(), []));
    }
}
