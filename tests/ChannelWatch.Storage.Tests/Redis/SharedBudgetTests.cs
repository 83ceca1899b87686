using ChannelWatch.Storage.Redis;
using ChannelWatch.Storage.Tests.Contract;
using StackExchange.Redis;

namespace ChannelWatch.Storage.Tests.Redis;

/// <summary>Workers that share a real Redis never overdraw together, and Redis in trouble makes nothing wrong.</summary>
public sealed class SharedBudgetTests : BudgetContract, IAsyncDisposable
{
    private static readonly BudgetRule Ten = new("calls", 10, TimeSpan.FromHours(1));
    private readonly CollectingLog _log = new();
    private readonly RedisLinks _links;
    private IPlatformBudget? _one;

    protected override IPlatformBudget Budget => _one ??= NewWorker();

    public SharedBudgetTests() => _links = new RedisLinks(_log);

    public ValueTask DisposeAsync() => _links.DisposeAsync();

    [SkippableFact]
    public async Task Two_workers_together_take_what_one_may()
    {
        var (one, other, account) = (NewWorker(), NewWorker(), NewAccount());

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(turn => Task.Run(async () => await (turn % 2 == 0 ? one : other).TakeAsync(account, Ten, 1, None))));

        Assert.Equal(10, answers.Count(wait => wait is null));
    }

    [SkippableFact]
    public async Task An_emptied_Redis_is_told_again_what_each_worker_spent()
    {
        var (one, other, account) = (NewWorker(), NewWorker(), NewAccount());
        await one.TakeAsync(account, Ten, 4, None);
        await other.TakeAsync(account, Ten, 4, None);
        await ForgetAsync(account);

        var answers = new[] { await one.TakeAsync(account, Ten, 1, None), await other.TakeAsync(account, Ten, 1, None), await one.TakeAsync(account, Ten, 1, None) };

        Assert.Equal([true, true, false], answers.Select(wait => wait is null));
    }

    [Fact]
    public async Task Without_a_Redis_a_worker_keeps_to_the_ration_alone_and_it_is_said_once()
    {
        var (alone, account) = (NewWorker(_links.NewToNowhere()), NewAccount());

        var answers = new List<TimeSpan?>();
        for (var call = 0; call < 12; call++)
        {
            answers.Add(await alone.TakeAsync(account, Ten, 1, None));
        }

        Assert.Equal(10, answers.Count(wait => wait is null));
        Assert.Contains("Redis is not to be had", Assert.Single(_log.Alarming), StringComparison.Ordinal);
    }

    private SharedBudget NewWorker() => NewWorker(_links.New());

    private SharedBudget NewWorker(RedisLink link) => new(link, new InProcessBudget(Clock), Clock);

    private static async Task ForgetAsync(string account)
    {
        using var redis = await ConnectionMultiplexer.ConnectAsync(RealServer.Redis);
        await redis.GetDatabase().KeyDeleteAsync(FormattableString.Invariant($"channelwatch:ration:{account}:{Ten.Name}:{Ten.Window.Ticks}"));
    }
}
