namespace ChannelWatch.TestSupport.StandIns.Instagram;

/// <summary>A post or comment in the Instagram stand-in.</summary>
public sealed class InstagramWriting
{
    public required string Id { get; init; }

    /// <summary>media, tags or comment.</summary>
    public string Edge { get; init; } = "comment";

    public string? Media { get; init; }

    public string? Parent { get; init; }

    public string From { get; init; } = "9001";

    public string Name { get; init; } = "parent_1";

    public string Text { get; set; } = "";

    public required DateTimeOffset At { get; init; }

    public bool Hidden { get; set; }
}
