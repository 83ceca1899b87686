namespace ChannelWatch.Core.Channels;

/// <summary>What was spent of a ration within one short slice of its window.</summary>
/// <param name="Slice">Number of the slice since time zero.</param>
/// <param name="Units">Units spent in it.</param>
public readonly record struct SpentSlice(long Slice, int Units);
