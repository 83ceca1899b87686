using ChannelWatch.Host.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ChannelWatch.Host.Logging;

/// <summary>Sets up Serilog, here and nowhere else: the terminal and a rolling file in the data folder, both scrubbed.</summary>
internal static class ServiceLog
{
    private const long LargestFile = 50 * 1024 * 1024;

    public static Logger Create(Installation installation)
    {
        var level = LevelOf(installation.Log.Level);
        var lines = new ScrubbedLines();
        return new LoggerConfiguration()
            .MinimumLevel.Is(level)
            // Request lines would carry links; Quartz tells of every trigger.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // The key ring is protected by the rights of the data folder, as the manual says.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .WriteTo.Console(lines, restrictedToMinimumLevel: installation.IsDemo ? LogEventLevel.Warning : level)
            .WriteTo.File(
                lines,
                Path.Combine(installation.LogDirectory, "channelwatch-.log"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: LargestFile,
                rollOnFileSizeLimit: true,
                retainedFileTimeLimit: TimeSpan.FromDays(installation.Log.KeepDays))
            .CreateLogger();
    }

    private static LogEventLevel LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => LogEventLevel.Verbose,
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Warning => LogEventLevel.Warning,
        LogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Fatal,
    };
}
