using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage;

/// <summary>What the store says while it is set up.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Brought database {File} up to schema {Number} in {Steps} steps")]
    public static partial void Migrated(ILogger logger, string file, int number, int steps);
}
