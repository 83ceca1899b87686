namespace ChannelWatch.Connectors.Facebook;

/// <summary>The kinds of things on and about a Page.</summary>
internal enum FacebookItemKind
{
    Comment,
    VisitorPost,

    /// <summary>A post elsewhere that tags the Page.</summary>
    Mention,
    Review,

    /// <summary>A reel of the Page's own, under which there may be comments.</summary>
    Reel,
}
