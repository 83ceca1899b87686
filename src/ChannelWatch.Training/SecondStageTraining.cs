namespace ChannelWatch.Training;

/// <summary>Trains the second stage, whole or leaving a group of authors out at a time.</summary>
internal static class SecondStageTraining
{
    private static readonly NetworkSettings Settings = new(Hidden: 64, Members: 2, Epochs: 14, Rate: 0.002f, Decay: 0.003f, Dropout: 0.3f);
    private static readonly TreeSettings Trees = new(Rounds: 60, Rate: 0.15f, Softness: 4, Inputs: 0.3, Share: 0.5f);

    /// <summary>Authors are left out in so many groups.</summary>
    private const int Folds = 4;

    public static SecondStage Train(IReadOnlyList<NetworkSample> school, IReadOnlyList<NetworkSample> others) =>
        NetworkTrainer.Train(Settings, [.. school, .. others], new TreeTrainer(Trees, [.. school, .. others]).Train());

    /// <summary>Probabilities of every school row by a second stage that never saw its author.</summary>
    public static float[][] LeaveOneOut(IReadOnlyList<NetworkSample> school, IReadOnlyList<NetworkSample> others, int[] authors)
    {
        var output = new float[school.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = Folds }, fold =>
        {
            var stage = Train([.. school.Where((_, row) => authors[row] % Folds != fold)], others);
            for (var row = 0; row < authors.Length; row++)
            {
                if (authors[row] % Folds == fold)
                {
                    output[row] = Apply(stage, school[row].Inputs);
                }
            }
        });
        return output;
    }

    public static float[] Apply(SecondStage stage, float[] inputs)
    {
        var output = new float[ModelShape.Outputs];
        stage.Run([.. inputs], output);
        return output;
    }
}
