namespace ChannelWatch.Training;

/// <summary>One finished tree.</summary>
internal sealed record GrownTree(int[] Inputs, float[] Limits, float[] Leaves)
{
    /// <summary>Says nothing; fills a group of trees that are asked at once.</summary>
    public static GrownTree Silent { get; } = new(new int[TreeStage.Depth], new float[TreeStage.Depth], new float[TreeStage.Leaves]);
}
