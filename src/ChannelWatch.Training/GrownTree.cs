using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>One finished tree.</summary>
internal sealed record GrownTree(TreeStage.Question[] Questions, Vector128<float>[] Leaves);
