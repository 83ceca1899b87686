namespace ChannelWatch.Core.Channels;

/// <summary>One page of a read. Pages of one read are stored one by one; only a page that carries a cursor moves it.</summary>
/// <param name="Comments">In any order, duplicates allowed.</param>
/// <param name="Cursor">Where the next read goes on, opaque to all but the connector; null leaves the stored cursor where it is.</param>
/// <param name="CompleteSince">
/// On the last page only: everything written since then that the platform still lists was in this read, so a known comment
/// that was not seen may have vanished. Null when the read gives no such guarantee.
/// </param>
/// <param name="Posts">
/// Posts this page came across with the time they were made, where the read sees them anyway: a fresh post is about to be talked about, so
/// that its channel is read more often. Null or empty costs only promptness.
/// </param>
public sealed record ReadPage(
    IReadOnlyList<PlatformComment> Comments, string? Cursor, DateTimeOffset? CompleteSince = null, IReadOnlyList<PlatformPost>? Posts = null);
