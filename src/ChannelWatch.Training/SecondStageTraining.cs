namespace ChannelWatch.Training;

/// <summary>Trains the second stage, whole or leaving one author out at a time.</summary>
internal static class SecondStageTraining
{
    private static readonly NetworkSettings Settings = new(Hidden: 64, Members: 2, Epochs: 20, Rate: 0.002f, Decay: 0.003f, Dropout: 0.3f);

    public static SecondStage Train(IReadOnlyList<NetworkSample> school, IReadOnlyList<NetworkSample> others) =>
        NetworkTrainer.Train(Settings, [.. school, .. others]);

    /// <summary>Probabilities of every school row by a second stage that never saw its author.</summary>
    public static float[][] LeaveOneOut(IReadOnlyList<NetworkSample> school, IReadOnlyList<NetworkSample> others, int[] authors)
    {
        var output = new float[school.Count][];
        Parallel.ForEach(authors.Distinct(), Machine.Parallel, author =>
        {
            var stage = Train([.. school.Where((_, row) => authors[row] != author)], others);
            for (var row = 0; row < authors.Length; row++)
            {
                if (authors[row] == author)
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
