namespace ChannelWatch.Core.Channels;

/// <summary>What was written, in the words of the label guide.</summary>
public enum CommentKind
{
    Comment,
    VisitorPost,
    Review,

    /// <summary>Not public: personal details in it are the school's to handle, not to hide.</summary>
    DirectMessage,

    /// <summary>A public mention elsewhere (R5).</summary>
    Mention,
}
