using Microsoft.Extensions.Logging;

namespace ChannelWatch.Classification;

/// <summary>What the classifier tells the log. Never the comment's words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Check {Check} could not answer and is left to a person ({Problem})")]
    public static partial void CheckFailed(ILogger logger, string check, string problem);
}
