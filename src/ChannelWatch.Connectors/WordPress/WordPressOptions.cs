namespace ChannelWatch.Connectors.WordPress;

/// <summary>How to reach one WordPress site and how far back to look, read from the channel's settings.</summary>
internal sealed record WordPressOptions
{
    /// <summary>The site's address, ending in a slash.</summary>
    public required Uri Url { get; init; }

    public required string User { get; init; }

    public required string ApplicationPassword { get; init; }

    /// <summary>How far back each poll looks for edits, changed states and deletions.</summary>
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How far back the very first read looks.</summary>
    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    /// <summary>User ids whose comments are the school's own; null asks the site.</summary>
    public IReadOnlySet<long>? StaffUserIds { get; init; }

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public bool AllowInsecure { get; init; }
}
