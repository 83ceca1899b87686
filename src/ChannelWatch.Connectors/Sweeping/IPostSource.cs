namespace ChannelWatch.Connectors.Sweeping;

/// <summary>A platform whose comments are found post by post.</summary>
internal interface IPostSource
{
    /// <summary>Lists of posts the platform keeps apart (page, advertisements, reels); the index of one is stored in the cursor, so order is kept.</summary>
    IReadOnlyList<string> Listings { get; }

    /// <summary>Posts newest first, page by page; those published before an instant, or the newest when it is null.</summary>
    IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, CancellationToken cancellationToken);

    /// <summary>One post by its id, or null when it is gone.</summary>
    Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken);

    /// <summary>Every comment under a post that was written since an instant (older ones are welcome), page by page.</summary>
    IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, CancellationToken cancellationToken);
}
