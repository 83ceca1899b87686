using ChannelWatch.Storage.Intake;
using ChannelWatch.Storage.Redis;
using ChannelWatch.Storage.Tests.Contract;
using StackExchange.Redis;

namespace ChannelWatch.Storage.Tests.Redis;

/// <summary>Workers and restarts that share a real Redis store an unchanged page once; Redis in trouble only means that it is stored again.</summary>
public sealed class SharedSeenFilterTests : SeenFilterContract, IAsyncDisposable
{
    private readonly CollectingLog _log = new();
    private readonly RedisLinks _links;
    private ISeenFilter? _one;

    internal override ISeenFilter Filter => _one ??= NewWorker();

    public SharedSeenFilterTests() => _links = new RedisLinks(_log);

    public ValueTask DisposeAsync() => _links.DisposeAsync();

    [SkippableFact]
    public async Task What_one_worker_saw_another_knows_and_so_does_the_next_start()
    {
        var (one, other, page) = (NewWorker(), NewWorker(), NewPage());

        await one.AddAsync(page, None);

        Assert.True(await other.HasAsync(page, None));
    }

    [SkippableFact]
    public async Task It_is_forgotten_after_a_day()
    {
        var page = NewPage();
        await Filter.AddAsync(page, None);

        using var redis = await ConnectionMultiplexer.ConnectAsync(RealServer.Redis);
        var left = await redis.GetDatabase().KeyTimeToLiveAsync($"channelwatch:seen:{page}");

        Assert.InRange(left!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Without_a_Redis_a_worker_remembers_alone_and_it_is_said_once()
    {
        var (alone, page) = (NewWorker(_links.NewToNowhere()), NewPage());

        await alone.AddAsync(page, None);

        Assert.True(await alone.HasAsync(page, None));
        Assert.False(await alone.HasAsync(NewPage(), None));
        Assert.Contains("Redis is not to be had", Assert.Single(_log.Alarming), StringComparison.Ordinal);
    }

    private SharedSeenFilter NewWorker() => NewWorker(_links.New());

    private static SharedSeenFilter NewWorker(RedisLink link) => new(link, new InProcessSeenFilter());
}
