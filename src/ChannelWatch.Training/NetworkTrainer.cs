namespace ChannelWatch.Training;

/// <summary>Trains the members of the second stage and joins them into one wider network whose results are their mean.</summary>
internal static class NetworkTrainer
{
    private const int Batch = 32;

    /// <summary>Every so many times a sample is shown without the rules' scores, so that the model can stand without them.</summary>
    private const int WithoutRules = 6;

    public static SecondStage Train(NetworkSettings settings, IReadOnlyList<NetworkSample> samples, TreeStage trees)
    {
        var (means, deviations) = Measure(samples);
        var standardised = samples.Select(sample => Standardise(sample.Inputs, means, deviations)).ToArray();
        float[] none = [.. Standardise(new float[ModelShape.Inputs], means, deviations).AsSpan(^ModelShape.RuleInputs..)];
        var members = Enumerable.Range(0, settings.Members).Select(member => TrainMember(settings, samples, standardised, none, 101 + member)).ToList();
        return Join(settings, members, means, deviations, trees);
    }

    private static Network TrainMember(NetworkSettings settings, IReadOnlyList<NetworkSample> samples, float[][] inputs, float[] none, int seed)
    {
        var random = new Random(seed);
        var network = new Network(settings.Hidden, random);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var total = settings.Epochs * samples.Count;
        var seen = 0;
        var bare = new float[ModelShape.Inputs];
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                inputs[index].CopyTo(bare, 0);
                if ((index + epoch) % WithoutRules == 0)
                {
                    none.CopyTo(bare, bare.Length - none.Length);
                }

                network.Learn(bare, samples[index], random, settings.Dropout);
                if (++seen % Batch == 0)
                {
                    var progress = (float)seen / total;
                    network.Update(settings.Rate * (1.02f - progress), settings.Decay, Batch);
                }
            }
        }

        return network;
    }

    private static SecondStage Join(NetworkSettings settings, List<Network> members, float[] means, float[] deviations, TreeStage trees)
    {
        var hidden = settings.Hidden * members.Count;
        var inner = new float[ModelShape.Inputs * hidden];
        var straight = new float[ModelShape.Inputs * ModelShape.PaddedOutputs];
        var outerBias = new float[ModelShape.PaddedOutputs];
        for (var member = 0; member < members.Count; member++)
        {
            for (var input = 0; input < ModelShape.Inputs; input++)
            {
                members[member].Inner.Slice(input * settings.Hidden, settings.Hidden).CopyTo(inner.AsSpan((input * hidden) + (member * settings.Hidden)));
            }

            AddShare(members[member].Straight, straight, members.Count);
            AddShare(members[member].OuterBias, outerBias, members.Count);
        }

        float[] innerBias = [.. members.SelectMany(member => member.InnerBias.ToArray())];
        float[] outer = [.. members.SelectMany(member => member.Outer.ToArray()).Select(weight => weight / members.Count)];
        return new SecondStage(hidden, means, deviations, inner, innerBias, outer, straight, outerBias, trees);
    }

    private static void AddShare(ReadOnlySpan<float> from, Span<float> to, int members)
    {
        for (var index = 0; index < to.Length; index++)
        {
            to[index] += from[index] / members;
        }
    }

    private static (float[] Means, float[] Deviations) Measure(IReadOnlyList<NetworkSample> samples)
    {
        var means = new float[ModelShape.Inputs];
        var deviations = new float[ModelShape.Inputs];
        for (var input = 0; input < ModelShape.Inputs; input++)
        {
            var mean = samples.Average(sample => (double)sample.Inputs[input]);
            means[input] = (float)mean;
            var variance = samples.Average(sample => Math.Pow(sample.Inputs[input] - mean, 2));
            deviations[input] = variance < 1e-6 ? 1 : (float)Math.Sqrt(variance);
        }

        return (means, deviations);
    }

    private static float[] Standardise(float[] inputs, float[] means, float[] deviations) =>
        [.. inputs.Select((value, input) => Math.Clamp((value - means[input]) / deviations[input], -SecondStage.Edge, SecondStage.Edge))];
}
