namespace ChannelWatch.Host.Pages;

/// <summary>What the pages tell the log: never an address that holds a token.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Answered {Method} {Route} with {Status} in {Elapsed} ms")]
    public static partial void RequestAnswered(this ILogger logger, string method, string route, int status, long elapsed);

    [LoggerMessage(2, LogLevel.Error, "Could not answer {Method} {Route}")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string route);
}
