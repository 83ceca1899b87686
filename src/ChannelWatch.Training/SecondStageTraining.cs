namespace ChannelWatch.Training;

/// <summary>Trains the second stage, whole or leaving a group of authors out at a time.</summary>
internal static class SecondStageTraining
{
    private static readonly TreeSettings Settings = new(Rounds: [256, 256, 192, 192, 160, 160, 160, 100], Rate: 0.08f, Softness: 4, Inputs: 0.2, Others: 0.1f);

    /// <summary>Authors are left out in so many groups.</summary>
    private const int Folds = 4;

    /// <summary>So often a comment is shown once more without the rules, so that the model can stand without them.</summary>
    private const int WithoutRules = 4;

    private const float WithoutRulesImportance = 0.5f;

    public static TreeStage Train(IReadOnlyList<Sample> school, IReadOnlyList<Sample> others) => Train(Settings, school, others);

    public static TreeStage Train(TreeSettings settings, IReadOnlyList<Sample> school, IReadOnlyList<Sample> others) =>
        new TreeTrainer(settings, [.. school, .. others, .. school.Where((_, at) => at % WithoutRules == 0).Select(sample => sample.WithoutRules(WithoutRulesImportance))]).Train();

    /// <summary>Probabilities of every school row by a second stage that never saw its author.</summary>
    public static float[][] LeaveOneOut(IReadOnlyList<Sample> school, IReadOnlyList<Sample> others, int[] authors)
    {
        var output = new float[school.Count][];
        Parallel.For(0, Folds, Machine.Parallel, fold =>
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

    public static float[] Apply(TreeStage stage, float[] inputs)
    {
        var output = new float[ModelShape.Answers];
        stage.Run(inputs, output);
        return output;
    }
}
