using System.ComponentModel.DataAnnotations;

namespace ChannelWatch.Host.Configuration;

/// <summary>An address at which a platform may tell us that something was written; off unless configured.</summary>
internal sealed class WebhookOptions
{
    /// <summary>The end of the address: PublicUrl/webhooks/NAME.</summary>
    [Required]
    public string Name { get; set; } = "";

    [Required]
    public string Platform { get; set; } = "";

    /// <summary>The application's secret on the platform.</summary>
    [Required]
    public string Secret { get; set; } = "";

    /// <summary>The word agreed on with Meta; others have none.</summary>
    public string? VerifyToken { get; set; }

    [Required(ErrorMessage = "name the channels that are read when a signed message comes")]
    public List<string> Channels { get; set; } = [];
}
