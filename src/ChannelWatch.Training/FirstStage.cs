using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>Trains the n-gram columns and scores rows with models that have not seen them.</summary>
internal static class FirstStage
{
    private static readonly LinearSettings SchoolSettings = new(Cost: 0.3f, Epochs: 6, RatioFloor: 0.3f, WordWeight: 1.5f, MinimumTexts: 2, Balance: 0.5f);
    private static readonly LinearSettings PublicSettings = new(Cost: 1f, Epochs: 4, RatioFloor: 0.3f, WordWeight: 1.5f, MinimumTexts: 2, Balance: 0.3f);

    public static LinearTrainer ForSchool(IReadOnlyList<SchoolRow> rows, IReadOnlyList<Example> examples)
    {
        var importance = new float[rows.Count];
        Array.Fill(importance, 1);
        var targets = Targets(rows.Count, 4, (row, column) =>
            column >= ModelShape.SchoolColumns ? 0 : rows[row].Is((ModelLabel)column) ? 1 : -1);
        return new LinearTrainer(SchoolSettings, examples, targets, importance);
    }

    public static LinearTrainer ForPublic(IReadOnlyList<PublicRow> rows, IReadOnlyList<Example> examples)
    {
        var targets = Targets(rows.Count, 1, (row, column) => column >= ModelShape.PublicColumns ? 0 : rows[row].Target(column));
        return new LinearTrainer(PublicSettings, examples, targets, [.. rows.Select(row => row.Weight)]);
    }

    /// <summary>Scores of every row by a model trained without the row's fold.</summary>
    public static float[][] OutOfFold(LinearTrainer trainer, IReadOnlyList<Example> examples, int[] folds)
    {
        var scores = new float[examples.Count][];
        Parallel.ForEach(folds.Distinct(), Machine.Parallel, fold =>
        {
            var weights = trainer.Train([.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)]);
            for (var row = 0; row < folds.Length; row++)
            {
                if (folds[row] == fold)
                {
                    scores[row] = weights.Score(examples[row]);
                }
            }
        });
        return scores;
    }

    /// <summary>School and public columns side by side, as the table holds them; then the same of the highest sentence.</summary>
    public static float[] Join(float[] school, float[] publicScores) =>
    [
        .. school.AsSpan(0, ModelShape.SchoolColumns), .. publicScores.AsSpan(0, ModelShape.PublicColumns),
        .. school.AsSpan(school.Length / 2, ModelShape.SchoolColumns), .. publicScores.AsSpan(publicScores.Length / 2, ModelShape.PublicColumns),
    ];

    /// <summary>The shipped form: signed bytes, scaled by each column's greatest weight, so that no strong word is clipped.</summary>
    public static NGramTable Pack(LinearWeights school, LinearWeights publicWeights)
    {
        var weights = new sbyte[ModelShape.Buckets * ModelShape.Columns];
        var scales = new float[ModelShape.Columns];
        var biases = new float[ModelShape.Columns];
        for (var column = 0; column < ModelShape.Columns; column++)
        {
            var (source, own) = column < ModelShape.SchoolColumns ? (school, column) : (publicWeights, column - ModelShape.SchoolColumns);
            var values = Enumerable.Range(0, ModelShape.Buckets).Select(bucket => source.Weight(bucket, own)).ToArray();
            scales[column] = MathF.Max(values.Max(MathF.Abs), 1e-6f) / 127;
            biases[column] = source.Bias(own);
            for (var bucket = 0; bucket < values.Length; bucket++)
            {
                weights[(bucket * ModelShape.Columns) + column] = (sbyte)MathF.Round(values[bucket] / scales[column]);
            }
        }

        return new NGramTable(weights, scales, biases);
    }

    private static Vector256<float>[] Targets(int rows, int vectors, Func<int, int, float> target)
    {
        var targets = new Vector256<float>[rows * vectors];
        for (var place = 0; place < targets.Length; place++)
        {
            var (row, vector) = (place / vectors, place % vectors);
            targets[place] = Vector256.Create([.. Enumerable.Range(0, 8).Select(lane => target(row, (vector * 8) + lane))]);
        }

        return targets;
    }
}
