using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Intake;

/// <summary>What was handed in at once: taken up whole, or not at all when there is a fault.</summary>
internal sealed class HandedInBatch
{
    public List<PlatformComment> Comments { get; } = [];

    /// <summary>News of how known comments stand, without their words.</summary>
    public Dictionary<CommentId, PlatformVisibility> Seen { get; } = [];

    public List<IntakeFault> Faults { get; } = [];

    public int Count => Comments.Count + Seen.Count;
}
