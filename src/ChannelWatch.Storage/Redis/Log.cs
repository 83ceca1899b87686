using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Redis;

/// <summary>What is said of Redis, once for each change.</summary>
internal static partial class Log
{
    [LoggerMessage(21, LogLevel.Warning, "Redis is not to be had ({Why}); everything goes on without it, slower")]
    public static partial void RedisGone(this ILogger logger, string why);

    [LoggerMessage(22, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(this ILogger logger);

    [LoggerMessage(23, LogLevel.Warning, "An answer remembered in Redis cannot be read (at {Path}); the question is asked again")]
    public static partial void OpinionUnreadable(this ILogger logger, string? path);
}
