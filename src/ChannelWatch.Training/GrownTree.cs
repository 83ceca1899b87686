namespace ChannelWatch.Training;

/// <summary>One finished tree.</summary>
internal sealed record GrownTree(int Output, int[] Inputs, float[] Limits, float[] Leaves);
