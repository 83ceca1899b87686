using ChannelWatch.Core.Opinions;
using ChannelWatch.Storage.Redis;
using ChannelWatch.Storage.Tests.Contract;
using StackExchange.Redis;

namespace ChannelWatch.Storage.Tests.Redis;

/// <summary>Workers that share a real Redis ask an outside opinion once; Redis in trouble only means that it is asked again.</summary>
public sealed class SharedOpinionCacheTests : OpinionCacheContract, IAsyncDisposable
{
    private readonly CollectingLog _log = new();
    private readonly RedisLinks _links;
    private IOpinionCache? _one;

    protected override IOpinionCache Cache => _one ??= NewWorker();

    public SharedOpinionCacheTests() => _links = new RedisLinks(_log);

    public ValueTask DisposeAsync() => _links.DisposeAsync();

    [SkippableFact]
    public async Task What_one_worker_asked_another_knows_and_so_does_the_next_start()
    {
        var (one, other, key) = (NewWorker(), NewWorker(), NewKey());

        await one.KeepAsync(key, Answer, None);

        Assert.Equal(Answer.Sentence, (await other.FindAsync(key, None))?.Sentence);
    }

    [SkippableFact]
    public async Task It_is_forgotten_after_a_day()
    {
        var key = NewKey();
        await Cache.KeepAsync(key, Answer, None);

        using var redis = await ConnectionMultiplexer.ConnectAsync(RealServer.Redis);
        var left = await redis.GetDatabase().KeyTimeToLiveAsync($"channelwatch:opinion:{key}");

        Assert.InRange(left!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"source\":\"azure\",\"title\":\"Azure\",\"answered\":false,\"sentence\":\"No answer.\"}")]
    [InlineData("[1")]
    [InlineData("\u0000\u0001")]
    public async Task What_is_not_an_answer_of_ours_is_taken_for_none(string foreign)
    {
        var key = NewKey();
        using var redis = await ConnectionMultiplexer.ConnectAsync(RealServer.Redis);
        await redis.GetDatabase().StringSetAsync($"channelwatch:opinion:{key}", foreign, TimeSpan.FromMinutes(1));

        Assert.Null(await Cache.FindAsync(key, None));
    }

    [Fact]
    public async Task Without_a_Redis_a_worker_remembers_alone_and_it_is_said_once()
    {
        var (alone, key) = (NewWorker(_links.NewToNowhere()), NewKey());

        await alone.KeepAsync(key, Answer, None);

        Assert.NotNull(await alone.FindAsync(key, None));
        Assert.Null(await alone.FindAsync(NewKey(), None));
        Assert.Contains("Redis is not to be had", Assert.Single(_log.Alarming), StringComparison.Ordinal);
    }

    private SharedOpinionCache NewWorker() => NewWorker(_links.New());

    private SharedOpinionCache NewWorker(RedisLink link) => new(link, new InProcessOpinionCache(Clock), _log.For<SharedOpinionCache>());
}
