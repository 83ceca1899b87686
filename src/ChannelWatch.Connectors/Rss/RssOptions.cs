namespace ChannelWatch.Connectors.Rss;

/// <summary>Which feed is watched.</summary>
internal sealed record RssOptions
{
    public required Uri Feed { get; init; }

    /// <summary>True for a feed of comments on the school's own pages; false for one of public mentions (R5).</summary>
    public bool OfComments { get; init; }

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
