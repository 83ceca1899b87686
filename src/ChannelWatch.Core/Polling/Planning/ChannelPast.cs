namespace ChannelWatch.Core.Polling.Planning;

/// <summary>What polls have revealed of a channel's last weeks.</summary>
/// <param name="From">Since when.</param>
/// <param name="Posts">When each post known was made, or where the platform does not tell, when its first comment was written.</param>
/// <param name="Comments">Oldest first.</param>
public sealed record ChannelPast(DateTimeOffset From, IReadOnlyDictionary<string, DateTimeOffset> Posts, IReadOnlyList<SeenComment> Comments);
