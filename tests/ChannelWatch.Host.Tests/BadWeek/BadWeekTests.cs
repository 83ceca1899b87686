using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Records;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Bluesky;
using ChannelWatch.TestSupport.StandIns.Facebook;
using ChannelWatch.TestSupport.StandIns.Flickr;
using ChannelWatch.TestSupport.StandIns.GoogleReviews;
using ChannelWatch.TestSupport.StandIns.LinkedIn;
using ChannelWatch.TestSupport.StandIns.Mastodon;
using ChannelWatch.TestSupport.StandIns.Reddit;
using ChannelWatch.TestSupport.StandIns.Telegram;
using ChannelWatch.TestSupport.StandIns.Threads;
using ChannelWatch.TestSupport.StandIns.Tumblr;
using ChannelWatch.TestSupport.StandIns.X;
using ChannelWatch.TestSupport.StandIns.YouTube;
using Xunit;
using Xunit.Abstractions;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>After a week in which thirteen platforms did everything platforms do, nothing is lost and nothing was done twice.</summary>
public sealed class BadWeekTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public Task Nothing_is_lost_and_nothing_is_done_twice(int seed) => LiveThroughAsync(PlatformsAsync, seed);

    [Fact]
    public Task Nor_is_it_where_little_or_nothing_can_be_hidden() => LiveThroughAsync(OtherPlatformsAsync, seed: 1);

    private async Task LiveThroughAsync(Func<TimeProvider, Task<IReadOnlyList<BadPlatform>>> platforms, int seed)
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 16, 6, 0, 0, TimeSpan.Zero));
        await using var week = await WeekOfTrouble.BeginAsync(clock, await platforms(clock), seed);

        await week.LiveThroughAsync(TimeSpan.FromDays(7));
        await week.RecoverAsync();

        foreach (var platform in week.Platforms)
        {
            AssertNothingLost(platform, await week.CasesAsync(platform));
            AssertNothingTwice(platform, await week.CasesAsync(platform));
            await AssertNothingGivenUpAsync(week, platform);
            await AssertThePeopleWereToldAsync(week, platform);
        }

        Assert.Equal(0, (await week.Get<IOutbox>().BacklogAsync(CancellationToken.None)).Owed);
        Assert.Empty((await week.Get<IEventLog>().VerifyAsync(CancellationToken.None)).Problems);
    }

    private static async Task<IReadOnlyList<BadPlatform>> PlatformsAsync(TimeProvider clock)
    {
        var site = await WordPressStandIn.StartAsync(clock);
        site.Clock = clock;
        return
        [
            new BadWordPress(site),
            new BadFacebook(await FacebookStandIn.StartAsync(clock)),
            new BadYouTube(await YouTubeStandIn.StartAsync(clock)),
            new BadX(await XStandIn.StartAsync(clock)),
            new BadMastodon(await MastodonStandIn.StartAsync(clock)),
            new BadBluesky(await BlueskyStandIn.StartAsync(clock)),
            new BadReddit(await RedditStandIn.StartAsync(clock)),
        ];
    }

    private static async Task<IReadOnlyList<BadPlatform>> OtherPlatformsAsync(TimeProvider clock) =>
    [
        new BadLinkedIn(await LinkedInStandIn.StartAsync(clock)),
        new BadThreads(await ThreadsStandIn.StartAsync(clock)),
        new BadGoogleReviews(await GoogleReviewsStandIn.StartAsync(clock)),
        new BadTumblr(await TumblrStandIn.StartAsync(clock)),
        new BadFlickr(await FlickrStandIn.StartAsync(clock)),
        new BadTelegram(await TelegramStandIn.StartAsync(clock)),
    ];

    private void AssertNothingLost(BadPlatform platform, IReadOnlyList<Case> cases)
    {
        var onRecord = cases.Where(@case => !@case.Author.IsSchool).Select(@case => @case.Comment.Value).ToList();
        output.WriteLine($"{platform.Kind}: {platform.Written.Count} written, {onRecord.Count} on record, {platform.Written.Keys.Sum(platform.Hidings)} hidings, {platform.Written.Keys.Sum(platform.Answers)} answers");
        Assert.Equal(onRecord.Distinct(), onRecord);
        Assert.Empty(platform.Written.Keys.Except(onRecord));
        Assert.DoesNotContain(cases, @case => @case.State == CaseState.New);
        var violations = platform.Written.Where(written => written.Value.StartsWith(WeekOfTrouble.Violation, StringComparison.Ordinal)).Select(written => written.Key).ToHashSet();
        Assert.NotEmpty(violations);
        Assert.All(cases.Where(@case => violations.Contains(@case.Comment.Value)), @case =>
            Assert.True(platform.IsHidden(@case.Comment.Value) || @case.ByHand.HasFlag(ConnectorCapabilities.Hide), $"{platform.Kind} {@case.Comment} stands, and nobody was asked: {@case.State}"));
    }

    private static void AssertNothingTwice(BadPlatform platform, IReadOnlyList<Case> cases)
    {
        Assert.All(platform.Written.Keys, id => Assert.InRange(platform.Hidings(id), 0, 1));
        Assert.All(platform.Written.Keys, id => Assert.InRange(platform.Answers(id), 0, 1));
        Assert.All(cases.Where(@case => @case.Acknowledged is not null && platform.Written.ContainsKey(@case.Comment.Value)), @case => Assert.Equal(1, platform.Answers(@case.Comment.Value)));
    }

    private static async Task AssertThePeopleWereToldAsync(WeekOfTrouble week, BadPlatform platform)
    {
        var coverage = await week.Get<ICoverageStore>().ReadAsync(new ChannelId(platform.Kind), DateTimeOffset.MinValue, CancellationToken.None);

        Assert.Contains(await week.SubjectsAsync(), subject => subject.StartsWith($"Needs attention: {platform.Kind}", StringComparison.Ordinal));
        Assert.Contains(coverage.Gaps, gap => gap.Until - gap.From > TimeSpan.FromHours(20));
    }

    /// <summary>Except an answer whose receipt was lost where nobody but a person can look whether it stands.</summary>
    private static async Task AssertNothingGivenUpAsync(WeekOfTrouble week, BadPlatform platform)
    {
        foreach (var @case in await week.CasesAsync(platform))
        {
            var history = await week.Get<ICaseStore>().GetHistoryAsync(@case.Id, CancellationToken.None);
            Assert.All(history!.Effects, effect => Assert.True(
                effect.State != EffectState.Dead || (platform.LeavesLostAnswersToPeople && effect.Effect is ReplyEffect),
                $"{platform.Kind} {@case.Comment}: {effect.Key} was given up"));
        }
    }
}
