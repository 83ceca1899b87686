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

    private async Task<Platform> PlatformAsync(string kind, IPlatformBudget budget) => kind switch
    {
        "youtube" => Of(new YouTubeFactory(Connect.Clients, _tokens, budget, _clock), await YouTubeStandIn.StartAsync(_clock), on => on.Settings),
        "x" => Of(new XFactory(Connect.Clients, _tokens, budget, _clock), await XStandIn.StartAsync(_clock), on => on.Settings),
        "linkedin" => Of(new LinkedInFactory(Connect.Clients, _tokens, budget, _clock), await LinkedInStandIn.StartAsync(_clock), on => on.Settings),
        "bluesky" => Of(new BlueskyFactory(Connect.Clients, _tokens, budget, _clock), await BlueskyStandIn.StartAsync(_clock), on => on.Settings),
        "mastodon" => Of(new MastodonFactory(Connect.Clients, budget, _clock), await MastodonStandIn.StartAsync(_clock), on => on.Settings),
        "telegram" => Of(new TelegramFactory(Connect.Clients, budget, _clock), await TelegramStandIn.StartAsync(_clock), on => on.Settings),
        "tumblr" => Of(new TumblrFactory(Connect.Clients, _tokens, budget, _clock), await TumblrStandIn.StartAsync(_clock), on => on.Settings),
        "flickr" => Of(new FlickrFactory(Connect.Clients, budget, _clock), await FlickrStandIn.StartAsync(_clock), on => on.Settings),
        "reddit" => Of(new RedditFactory(Connect.Clients, _tokens, budget, _clock), await RedditStandIn.StartAsync(_clock), on => on.Settings),
        _ => Of(new GoogleReviewsFactory(Connect.Clients, _tokens, budget, _clock), await GoogleReviewsStandIn.StartAsync(_clock), on => on.Settings),
    };

    private static Platform Of<T>(IConnectorFactory factory, T server, Func<T, IReadOnlyDictionary<string, string>> settings)
        where T : IAsyncDisposable => new(factory, settings(server), server);

    private sealed record Platform(IConnectorFactory Factory, IReadOnlyDictionary<string, string> Settings, IAsyncDisposable Server);

    private sealed class NoPast : IPastStore
    {
        public Task<ChannelPast> ReadAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(new ChannelPast(since, new Dictionary<string, DateTimeOffset>(), []));
    }
}
