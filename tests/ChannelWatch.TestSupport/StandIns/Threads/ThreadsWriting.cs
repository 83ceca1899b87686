namespace ChannelWatch.TestSupport.StandIns.Threads;

/// <summary>A post or reply in the Threads stand-in.</summary>
public sealed class ThreadsWriting
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it directly answers; null for a post.</summary>
    public ThreadsWriting? Answers { get; init; }

    /// <summary>Stands on somebody else's profile and names the school's.</summary>
    public bool IsMention { get; init; }

    public bool Hidden { get; set; }

    public ThreadsWriting Root => Answers?.Root ?? this;
}
