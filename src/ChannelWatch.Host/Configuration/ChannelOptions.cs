using System.ComponentModel.DataAnnotations;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Configuration;

/// <summary>A channel as configured; its settings are the connector's own keys.</summary>
internal sealed class ChannelOptions
{
    [Required]
    public string Id { get; set; } = "";

    [Required]
    public string Kind { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    [Range(typeof(TimeSpan), "00:00:15", "1.00:00:00")]
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMinutes(5);

    public bool DryRun { get; set; }

    /// <summary>What is done about comments that carry pictures, videos or files.</summary>
    public MediaRule Media { get; set; } = MediaRule.Ask;

    /// <summary>Profile of the policy file; the school's when not given.</summary>
    public string? Policy { get; set; }

    public Dictionary<string, string> Settings { get; set; } = [];
}
