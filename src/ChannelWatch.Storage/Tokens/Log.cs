using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Tokens;

/// <summary>What the token store tells the log; never a token.</summary>
internal static partial class Log
{
    [LoggerMessage(11, LogLevel.Error, "Could not decrypt the stored sign-in of {Channel}; the configured one counts, and somebody may have to sign in again")]
    public static partial void TokenUnreadable(this ILogger logger, ChannelId channel);
}
