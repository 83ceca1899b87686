namespace ChannelWatch.Core.Channels;

/// <summary>A post of the channel's own, as seen while its comments were read.</summary>
/// <param name="Id">The platform's identifier, the same as in <see cref="PlatformComment.PostId"/>.</param>
/// <param name="MadeAt">When it was made public.</param>
public sealed record PlatformPost(string Id, DateTimeOffset MadeAt);
