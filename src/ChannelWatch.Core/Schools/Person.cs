namespace ChannelWatch.Core.Schools;

/// <summary>A named member of staff. The e-mail address identifies the person within a school, ignoring case.</summary>
public sealed record Person
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The channels a moderator decides on; empty means all channels of the school.</summary>
    public IReadOnlyList<ChannelId> Channels { get; init; } = [];

    /// <summary>First day of an announced absence, in the school's time zone.</summary>
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>Last day of the absence, included.</summary>
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>The day the person left: from then on every link ever mailed to the person is dead (R12).</summary>
    public DateOnly? LeftOn { get; init; }

    public bool Has(Role role) => Roles.Contains(role);

    public bool HasLeft(DateOnly today) => LeftOn is { } left && today >= left;

    public bool IsAbsent(DateOnly today) => AbsentFrom is { } from && today >= from && (AbsentUntil is not { } until || today <= until);

    public bool Is(string email) => string.Equals(Email, email, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the person may decide on cases of the channel: moderators on theirs; heads, leads and deputies on all.</summary>
    public bool MayDecideOn(ChannelId channel) =>
        Has(Role.Headteacher) || Has(Role.SafeguardingLead) || Has(Role.Deputy)
        || (Has(Role.Moderator) && (Channels.Count == 0 || Channels.Contains(channel)));
}
