using System.Text.Json;
using ChannelWatch.Core.Opinions;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Redis;

/// <summary>Remembers answers together with other workers and over restarts. Redis slow, gone or emptied: the question is asked again.</summary>
internal sealed class SharedOpinionCache(RedisLink redis, IOpinionCache own, ILogger<SharedOpinionCache> logger) : IOpinionCache
{
    private const int LongestAnswer = 64 * 1024;

    public async ValueTask<Opinion?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(key, cancellationToken) is { } known)
        {
            return known;
        }

        var (answered, stored) = await redis.AskAsync(async database => (byte[]?)await database.StringGetAsync(Name(key)), cancellationToken);
        return answered && stored is { Length: <= LongestAnswer } ? Read(stored) : null;
    }

    public async ValueTask KeepAsync(string key, Opinion opinion, CancellationToken cancellationToken)
    {
        await own.KeepAsync(key, opinion, cancellationToken);
        var stored = JsonSerializer.SerializeToUtf8Bytes(opinion, StoredJson.Default.Opinion);
        await redis.AskAsync(database => database.StringSetAsync(Name(key), stored, IOpinionCache.Life), cancellationToken);
    }

    private static string Name(string key) => $"channelwatch:opinion:{key}";

    /// <summary>What stands there may be of another version, or not ours at all.</summary>
    private Opinion? Read(byte[] stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, StoredJson.Default.Opinion) is { Source.Length: > 0, Title: not null, Sentence: not null, Answered: true, Findings: not null } opinion ? opinion : null;
        }
        catch (JsonException damaged)
        {
            logger.OpinionUnreadable(damaged.Path);
            return null;
        }
    }
}
