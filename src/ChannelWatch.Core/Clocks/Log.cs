using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Clocks;

/// <summary>What the clocks tell the log.</summary>
internal static partial class Log
{
    [LoggerMessage(150, LogLevel.Warning, "Could not ask how long {Channel} stays signed in ({Failure}): {Reason}")]
    public static partial void TokenNotInspected(this ILogger logger, ChannelId channel, ChannelFailure failure, string reason);
}
