namespace ChannelWatch.Training;

/// <summary>What the second stage learns from: inputs, the right answers, and how much each answer counts.</summary>
internal sealed record Sample(float[] Inputs, float[] Targets, float[] Weights)
{
    public static Sample From(SchoolRow row, Example example, float[] scores, float[] ruleScores)
    {
        var targets = new float[ModelShape.Outputs];
        var weights = new float[ModelShape.Outputs];
        for (var label = 0; label < ModelShape.Outputs; label++)
        {
            targets[label] = row.Is((ModelLabel)label) ? 1 : 0;
            weights[label] = 1;
        }

        return new Sample(Join(scores, example.Traits, ruleScores), targets, weights);
    }

    /// <summary>
    /// Public rows speak for the labels they carry, and of the decision only this: what nobody minded is not to be hidden, what is abusive is
    /// not to be left up.
    /// </summary>
    public static Sample From(PublicRow row, Example example, float[] scores, float[] ruleScores, float importance)
    {
        var targets = new float[ModelShape.Outputs];
        var weights = new float[ModelShape.Outputs];
        for (var column = 0; column < ModelShape.PublicColumns; column++)
        {
            var target = row.Target(column);
            targets[(int)PublicRow.Outputs[column]] = target > 0 ? 1 : 0;
            weights[(int)PublicRow.Outputs[column]] = target == 0 ? 0 : importance * row.Weight;
        }

        weights[(int)(row.Labels.Contains("none") ? ModelLabel.Hide : ModelLabel.Publish)] = importance * row.Weight;

        return new Sample(Join(scores, example.Traits, ruleScores), targets, weights);
    }

    /// <summary>The same without what the rules say, counting less.</summary>
    public Sample WithoutRules(float importance)
    {
        float[] inputs = [.. Inputs];
        inputs.AsSpan(^ModelShape.RuleInputs..).Clear();
        return this with { Inputs = inputs, Weights = [.. Weights.Select(weight => weight * importance)] };
    }

    private static float[] Join(float[] scores, float[] traits, float[] ruleScores)
    {
        var inputs = new float[ModelShape.Inputs];
        scores.CopyTo(inputs, 0);
        traits.CopyTo(inputs, scores.Length);
        ruleScores.CopyTo(inputs, scores.Length + TextTraits.Count);
        return inputs;
    }
}
