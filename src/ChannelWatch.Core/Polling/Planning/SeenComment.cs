namespace ChannelWatch.Core.Polling.Planning;

/// <summary>A comment as the planner sees it.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Post">The post it stands under; empty when there is none.</param>
public sealed record SeenComment(DateTimeOffset At, string Post);
