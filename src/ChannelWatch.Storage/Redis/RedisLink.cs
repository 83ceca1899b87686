using ChannelWatch.Core.Records;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ChannelWatch.Storage.Redis;

/// <summary>
/// The one connection to Redis. Whatever becomes of it, a caller gets an answer or none within a moment and goes on without; trouble is
/// said once when it begins and once when it ends, and a server that failed is left alone for a few seconds.
/// </summary>
internal sealed class RedisLink(string connection, TimeProvider clock, ILogger<RedisLink> logger) : ISharedMemoryState, IAsyncDisposable
{
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly Lock _standing = new();
    private ConnectionMultiplexer? _redis;
    private DateTimeOffset? _notBefore;

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(400);

    public string? Trouble { get; private set; }

    /// <summary>What Redis answers, or the default when it does not in time. Only asynchronous calls: synchronous ones starve this client.</summary>
    public async Task<(bool Answered, T? Value)> AskAsync<T>(Func<IDatabase, Task<T>> question, CancellationToken cancellationToken)
    {
        if (IsLeftAlone())
        {
            return (false, default);
        }

        try
        {
            var redis = await ConnectedAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            var value = await question(redis.GetDatabase()).WaitAsync(Patience, clock, cancellationToken);
            Works();
            return (true, value);
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Fails(failure is TimeoutException ? "it did not answer in time" : failure.GetType().Name);
            return (false, default);
        }
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        var (answered, skew) = await AskAsync(
            async redis =>
            {
                var time = (RedisResult[])await redis.ScriptEvaluateAsync("return redis.call('TIME')");
                return DateTimeOffset.FromUnixTimeSeconds((long)time[0]) - clock.GetUtcNow();
            },
            cancellationToken);
        return !answered ? Trouble ?? "it did not answer"
            : skew.Duration() > TimeSpan.FromSeconds(10) ? FormattableString.Invariant($"its clock is {skew.TotalSeconds:0} s away from this machine's; set both by a time server") : null;
    }

    public async ValueTask DisposeAsync()
    {
        _connecting.Dispose();
        if (_redis is not null)
        {
            await _redis.CloseAsync(allowCommandsToComplete: false);
            _redis.Dispose();
        }
    }

    /// <summary>Checks a connection string without connecting; what is wrong with it, or null.</summary>
    public static string? Fault(string connection)
    {
        try
        {
            return ConfigurationOptions.Parse(connection).EndPoints.Count == 0 ? "names no server" : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return "cannot be understood";
        }
    }

    private async Task<ConnectionMultiplexer> ConnectedAsync(CancellationToken cancellationToken)
    {
        if (_redis is { } made)
        {
            return made;
        }

        await _connecting.WaitAsync(cancellationToken);
        try
        {
            return _redis ??= await ConnectionMultiplexer.ConnectAsync(Options());
        }
        finally
        {
            _connecting.Release();
        }
    }

    private ConfigurationOptions Options()
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        options.ConnectRetry = 3;
        options.ConnectTimeout = 2000;
        options.KeepAlive = 10;
        return options;
    }

    private bool IsLeftAlone()
    {
        lock (_standing)
        {
            return _notBefore is { } instant && clock.GetUtcNow() is var now && now < instant && instant - now <= LeftAlone;
        }
    }

    private void Works()
    {
        lock (_standing)
        {
            (_notBefore, var before) = (null, Trouble);
            Trouble = null;
            if (before is not null)
            {
                logger.RedisBack();
            }
        }
    }

    private void Fails(string why)
    {
        lock (_standing)
        {
            (_notBefore, var before) = (clock.GetUtcNow() + LeftAlone, Trouble);
            Trouble = why;
            if (before is null)
            {
                logger.RedisGone(why);
            }
        }
    }
}
