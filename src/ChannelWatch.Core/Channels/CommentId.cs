namespace ChannelWatch.Core.Channels;

/// <summary>The platform's own identifier of a comment, opaque to us and unique within a channel.</summary>
public readonly record struct CommentId(string Value)
{
    public override string ToString() => Value;
}
