using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.ByHand;

/// <summary>What the watch over work by hand tells the log.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Debug, "Could not look at {Channel} for work done by hand ({Failure})")]
    public static partial void HandWorkNotSeen(this ILogger logger, ChannelId channel, ChannelFailure failure);
}
