namespace ChannelWatch.Core.Channels;

/// <summary>Implemented by connectors that declare <see cref="ConnectorCapabilities.Block"/>.</summary>
public interface IAuthorBlocker
{
    /// <summary>Keeps an author from writing to the channel. Only ever on a person's decision. Idempotent.</summary>
    /// <param name="authorId"><see cref="PlatformAuthor.Id"/> as read.</param>
    /// <param name="comment">The comment that led to it, for platforms that block by comment.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    /// <exception cref="ChannelException">As for reading.</exception>
    Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken);
}
