namespace ChannelWatch.Host.Links;

/// <summary>Whether a link still opens what it was made for.</summary>
public enum LinkStanding
{
    Valid,
    Expired,
    Revoked,

    /// <summary>The person left, was removed from the configuration, or no longer holds a role for it.</summary>
    PersonLeft,

    /// <summary>Not made by this installation, cut short, or of another kind.</summary>
    Forged,
}
