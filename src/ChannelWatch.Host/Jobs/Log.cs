namespace ChannelWatch.Host.Jobs;

/// <summary>What the job shells log.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "Job {Job} failed and runs again at its next time")]
    public static partial void JobFailed(this ILogger logger, Exception exception, string job);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Error, Message = "Job {Job} could not use the store ({Failure}) and runs again at its next time: {Detail}")]
    public static partial void StoreRefused(this ILogger logger, string job, Core.Records.StoreFailure failure, string detail);
}
