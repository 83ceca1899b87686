namespace ChannelWatch.TestSupport.StandIns.Tumblr;

/// <summary>A post, reply, reblog, mention or question in the Tumblr stand-in.</summary>
public sealed class TumblrWriting
{
    public required long Id { get; init; }

    /// <summary>post, reply, reblog, like, mention_in_post or ask.</summary>
    public required string Type { get; init; }

    public required string Blog { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The school's post it stands under.</summary>
    public TumblrWriting? Post { get; init; }

    /// <summary>The blog has muted the post: no activity is told of it.</summary>
    public bool Muted { get; init; }
}
