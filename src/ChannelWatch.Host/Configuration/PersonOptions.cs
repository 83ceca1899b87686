using System.ComponentModel.DataAnnotations;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Configuration;

/// <summary>A member of staff as configured.</summary>
internal sealed class PersonOptions
{
    [Required]
    public string Name { get; set; } = "";

    [Required]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "give at least one of Moderator, Headteacher, SafeguardingLead, Deputy, Governor, Technician")]
    public List<Role> Roles { get; set; } = [];

    public List<string> Channels { get; set; } = [];

    public DateOnly? AbsentFrom { get; set; }

    public DateOnly? AbsentUntil { get; set; }

    public DateOnly? LeftOn { get; set; }
}
