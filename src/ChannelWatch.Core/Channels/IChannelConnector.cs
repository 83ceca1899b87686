namespace ChannelWatch.Core.Channels;

/// <summary>
/// The adapter to one channel: speaks the platform's protocol and nothing else. No policy, no retry, no back-off, no logging, no
/// broad catch: those wrap it from outside. Every failure is a <see cref="ChannelException"/> that says whether waiting helps.
/// Instances are made per channel, used by one caller at a time, and cheap to keep.
/// </summary>
public interface IChannelConnector
{
    ConnectorCapabilities Capabilities { get; }

    /// <summary>
    /// Reads what is new or may have changed since <paramref name="cursor"/> (null: the first read), in every visibility, including
    /// the school's own comments. Overlap is welcome, a gap is not: the caller drops what it knows. Streams; at most about 100 a page.
    /// </summary>
    /// <exception cref="ChannelException">The platform refused, was unreachable, or answered something that is not its API.</exception>
    IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// How comments stand on the platform right now, read back from it, one answer for each id asked. A comment is
    /// <see cref="PlatformVisibility.Gone"/> only when the platform itself says so, never because an answer was missing or odd.
    /// </summary>
    /// <exception cref="ChannelException">As for reading.</exception>
    Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Brings a comment to <see cref="PlatformVisibility.Visible"/>, <see cref="PlatformVisibility.Hidden"/> or
    /// <see cref="PlatformVisibility.Removed"/>. Idempotent: already so is success. The result is what the platform then shows on
    /// reading back, which may differ from what was asked (promise 5); <see cref="PlatformVisibility.Gone"/> when it has vanished.
    /// </summary>
    /// <exception cref="ChannelException">As for reading.</exception>
    Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken);

    /// <summary>
    /// Posts an answer in the school's name under a comment and returns its id. Before posting, looks for the same words already
    /// there from the school (a lost reply of an earlier try), so that a repeat is harmless.
    /// </summary>
    /// <exception cref="ChannelException">As for reading; permanent when the platform cannot reply.</exception>
    Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken);

    /// <summary>Tries credentials and permissions without changing anything and says, for a technician, what works and what to do.</summary>
    Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken);
}
