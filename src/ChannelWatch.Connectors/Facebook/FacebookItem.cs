namespace ChannelWatch.Connectors.Facebook;

/// <summary>What an id of ours stands for: comments, posts and reviews are read and acted on in different ways.</summary>
internal readonly record struct FacebookItem(FacebookItemKind Kind, string Id)
{
    public CommentId CommentId => new(Kind switch
    {
        FacebookItemKind.VisitorPost => $"post:{Id}",
        FacebookItemKind.Mention => $"mention:{Id}",
        FacebookItemKind.Review => $"review:{Id}",
        FacebookItemKind.Reel => $"reel:{Id}",
        _ => Id,
    });

    public static FacebookItem Of(CommentId id) => id.Value.Split(':', 2) switch
    {
        ["post", { Length: > 0 } post] => new FacebookItem(FacebookItemKind.VisitorPost, post),
        ["mention", { Length: > 0 } post] => new FacebookItem(FacebookItemKind.Mention, post),
        ["review", { Length: > 0 } story] => new FacebookItem(FacebookItemKind.Review, story),
        ["reel", { Length: > 0 } reel] => new FacebookItem(FacebookItemKind.Reel, reel),
        _ => new FacebookItem(FacebookItemKind.Comment, id.Value),
    };

    /// <summary>Ids of posts on the Page begin with the Page's own; others are posts elsewhere that tag it.</summary>
    public static FacebookItem OfPost(string sweptId, string pageId) => Of(new CommentId(sweptId)) is { Kind: not FacebookItemKind.Comment } item
        ? item
        : new FacebookItem(sweptId.StartsWith(pageId + "_", StringComparison.Ordinal) ? FacebookItemKind.VisitorPost : FacebookItemKind.Mention, sweptId);

    /// <summary>Facebook writes one comment's id with or without its post's in front; ours always has it.</summary>
    public static CommentId CommentOf(string id, string postId) => new(id.Contains('_', StringComparison.Ordinal) ? id : $"{LastPart(postId)}_{id}");

    /// <summary>The part in which the two spellings agree.</summary>
    public static string LastPart(string id) => id[(id.LastIndexOf('_') + 1)..];
}
