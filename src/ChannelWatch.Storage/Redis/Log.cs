using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Redis;

/// <summary>What is said of Redis, once for each change.</summary>
internal static partial class Log
{
    [LoggerMessage(21, LogLevel.Warning, "Redis is not to be had ({Why}); everything goes on without it, slower")]
    public static partial void RedisGone(this ILogger logger, string why);

    [LoggerMessage(22, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(this ILogger logger);
}
