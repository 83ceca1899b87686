using System.ComponentModel.DataAnnotations;

namespace ChannelWatch.Host.Configuration;

/// <summary>How much is logged and how long it is kept. No level ever logs comment text, names, addresses or links.</summary>
internal sealed class LogOptions
{
    public LogLevel Level { get; set; } = LogLevel.Information;

    [Range(1, 3650)]
    public int KeepDays { get; set; } = 31;
}
