namespace ChannelWatch.Host.Intake;

/// <summary>What the intake tells the log: counts and names of files, never what stands in them.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "Took up a file for {Channel}: {New} new, {Edited} edited")]
    public static partial void FileTaken(this ILogger logger, string channel, int @new, int edited);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "Put aside a file for {Channel} with {Faults} faults")]
    public static partial void FileRefused(this ILogger logger, string channel, int faults);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Error, Message = "Could not use the intake folder of {Channel}: {Reason}")]
    public static partial void FolderUnusable(this ILogger logger, string channel, string reason);
}
