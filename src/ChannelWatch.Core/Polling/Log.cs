using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Polling;

/// <summary>What polling tells the log.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "Read {Channel}: {New} new, {Edited} edited, {Judged} judged")]
    public static partial void ChannelRead(this ILogger logger, ChannelId channel, int @new, int edited, int judged);

    [LoggerMessage(101, LogLevel.Warning, "Could not read {Channel} ({Failure}): {Reason}")]
    public static partial void ChannelNotRead(this ILogger logger, ChannelId channel, ChannelFailure failure, string reason);
}
