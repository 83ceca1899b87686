using System.ComponentModel.DataAnnotations;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Configuration;

/// <summary>One school as configured.</summary>
internal sealed class SchoolOptions
{
    [Required]
    public string Id { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    public string TimeZone { get; set; } = "Europe/London";

    public TimeOnly DigestAt { get; set; } = new(7, 30);

    public Uri? ComplaintsPolicy { get; set; }

    /// <summary>Profile of the policy file for all channels of the school.</summary>
    public string? Policy { get; set; }

    [Required(ErrorMessage = "a moderator, a headteacher and a safeguarding lead are needed")]
    public List<PersonOptions> People { get; set; } = [];

    [Required(ErrorMessage = "at least one channel is needed")]
    public List<ChannelOptions> Channels { get; set; } = [];

    public SchoolDetails Details { get; set; } = new();

    public CalendarOptions Calendar { get; set; } = new();

    public AcknowledgementRule Acknowledgement { get; set; } = new();

    public AlertRule Alerts { get; set; } = new();

    /// <summary>Ids of the reply templates the school switched on; none by default (promise 3).</summary>
    public List<string> Replies { get; set; } = [];
}
