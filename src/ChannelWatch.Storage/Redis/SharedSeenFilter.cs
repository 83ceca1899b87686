using ChannelWatch.Storage.Intake;

namespace ChannelWatch.Storage.Redis;

/// <summary>Remembers pages together with other workers and over restarts. Redis slow, gone, emptied or full: the page is stored again.</summary>
internal sealed class SharedSeenFilter(RedisLink redis, ISeenFilter own) : ISeenFilter
{
    /// <summary>Long enough for a quiet night; what is older was named after a record that has changed since.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public async ValueTask<bool> HasAsync(string page, CancellationToken cancellationToken) =>
        await own.HasAsync(page, cancellationToken) || (await redis.AskAsync(database => database.KeyExistsAsync(Name(page)), cancellationToken)).Value;

    public async ValueTask AddAsync(string page, CancellationToken cancellationToken)
    {
        await own.AddAsync(page, cancellationToken);
        await redis.AskAsync(database => database.StringSetAsync(Name(page), 1, Life), cancellationToken);
    }

    private static string Name(string page) => $"channelwatch:seen:{page}";
}
