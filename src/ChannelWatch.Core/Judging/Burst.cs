namespace ChannelWatch.Core.Judging;

/// <summary>An unusual rush of comments on one post.</summary>
/// <param name="Comments">How many in the policy's window.</param>
/// <param name="NewAuthors">By how many authors not seen on the channel before it.</param>
/// <param name="Doubtful">How many of them were put before a person, hidden or removed.</param>
public sealed record Burst(int Comments, int NewAuthors, int Doubtful);
