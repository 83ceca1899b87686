namespace ChannelWatch.Connectors.Simulated;

/// <summary>One thing that happens in a script, so long after the start.</summary>
internal sealed record ScriptStep
{
    public required TimeSpan After { get; init; }

    public required ScriptAct Act { get; init; }

    public required string Id { get; init; }

    public string Author { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Parent { get; init; }

    public string Post { get; init; } = "";

    public string? PostText { get; init; }

    public CommentKind Kind { get; init; } = CommentKind.Comment;

    /// <summary>The line as written.</summary>
    public required string Json { get; init; }
}
