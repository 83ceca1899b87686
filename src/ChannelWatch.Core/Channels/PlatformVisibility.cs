namespace ChannelWatch.Core.Channels;

/// <summary>How a comment stands on its platform.</summary>
public enum PlatformVisibility
{
    /// <summary>The public sees it.</summary>
    Visible,

    /// <summary>Held, hidden or marked as spam: kept by the platform, out of public sight, reversible.</summary>
    Hidden,

    /// <summary>In the platform's bin: out of sight, perhaps reversible for a while.</summary>
    Removed,

    /// <summary>The platform no longer knows it.</summary>
    Gone,
}
