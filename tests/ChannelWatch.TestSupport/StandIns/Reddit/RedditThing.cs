namespace ChannelWatch.TestSupport.StandIns.Reddit;

/// <summary>A comment (t1) or post (t3) in the Reddit stand-in.</summary>
public sealed class RedditThing
{
    public required string Name { get; init; }

    public required string Author { get; set; }

    /// <summary>The words of a comment, or of a post below its title.</summary>
    public required string Words { get; set; }

    /// <summary>Of a post only.</summary>
    public string? Title { get; init; }

    /// <summary>What it answers; null for a post.</summary>
    public RedditThing? Parent { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool Removed { get; set; }

    /// <summary>Somebody has reported it, so that it waits in the queue.</summary>
    public bool Reported { get; set; }

    public RedditThing Link => Parent?.Link ?? this;

    /// <summary>As its own writer does it: the words are gone for everybody.</summary>
    public void Delete() => (Author, Words) = ("[deleted]", "[deleted]");
}
