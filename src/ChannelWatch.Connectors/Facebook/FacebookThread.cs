namespace ChannelWatch.Connectors.Facebook;

/// <summary>What all comments under a post share.</summary>
/// <param name="PostId">The post's id as the platform writes it.</param>
/// <param name="PostText">Its first words.</param>
/// <param name="Written">The comment the post itself is, where a visitor wrote it.</param>
internal sealed record FacebookThread(string PostId, string? PostText, CommentId? Written);
