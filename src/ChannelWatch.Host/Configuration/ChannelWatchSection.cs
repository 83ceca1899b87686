using System.ComponentModel.DataAnnotations;
using ChannelWatch.Classification;
using ChannelWatch.Mail;

namespace ChannelWatch.Host.Configuration;

/// <summary>Everything under "ChannelWatch" in the configuration.</summary>
internal sealed class ChannelWatchSection
{
    /// <summary>Where people reach the pages: the beginning of every mailed link.</summary>
    public Uri? PublicUrl { get; set; }

    public MailOptions Mail { get; set; } = new();

    /// <summary>Who may be asked outside about doubtful comments.</summary>
    public OpinionsOptions Opinions { get; set; } = new();

    public StoreChoice Store { get; set; } = new();

    public ConfigurationFilesOptions Files { get; set; } = new();

    /// <summary>Where platforms may tell us that something was written; none by default.</summary>
    public List<WebhookOptions> Webhooks { get; set; } = [];

    public LogOptions Log { get; set; } = new();

    [Required(ErrorMessage = "at least one school is needed")]
    public List<SchoolOptions> Schools { get; set; } = [];
}
