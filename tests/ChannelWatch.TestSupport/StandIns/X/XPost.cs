namespace ChannelWatch.TestSupport.StandIns.X;

/// <summary>A post in the X stand-in.</summary>
public sealed class XPost
{
    public required string Id { get; init; }

    /// <summary>The first post of the thread; its own id for a first post.</summary>
    public required string Conversation { get; init; }

    /// <summary>The post it answers.</summary>
    public string? Answers { get; init; }

    public required string Author { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Names the account with @; only these are in the list of mentions.</summary>
    public bool Names { get; init; } = true;

    public bool Hidden { get; set; }

    /// <summary>Ids of the versions before, oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];
}
