using System.ComponentModel.DataAnnotations;

namespace ChannelWatch.Host.Configuration;

/// <summary>School holidays or a closure, first and last day included.</summary>
internal sealed class ClosureOptions
{
    public string Name { get; set; } = "";

    [Required]
    public DateOnly? First { get; set; }

    [Required]
    public DateOnly? Last { get; set; }
}
