using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>
/// Trains all columns of the first stage at once: squared hinge loss by dual coordinate descent over columns scaled by their naive-Bayes
/// log-count ratio, eight columns to a vector.
/// </summary>
internal sealed class LinearTrainer(LinearSettings settings, IReadOnlyList<Example> examples, Vector256<float>[] targets, float[] importance)
{
    private const float Smoothing = 1;

    private readonly int _vectors = targets.Length / examples.Count;

    public LinearWeights Train(int[] chosen)
    {
        var scales = Ratios(chosen);
        var costs = Costs(chosen);
        var weights = new Vector256<float>[ModelShape.Buckets * _vectors];
        var biases = new Vector256<float>[_vectors];
        var alphas = new Vector256<float>[chosen.Length * _vectors];
        var norms = Norms(chosen, scales);
        var order = Enumerable.Range(0, chosen.Length).ToArray();
        var random = new Random(17);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Step(chosen[at], at, weights, biases, alphas, norms, scales, costs);
            }
        }

        return new LinearWeights(_vectors, weights, biases);
    }

    private void Step(
        int row, int at, Vector256<float>[] weights, Vector256<float>[] biases, Vector256<float>[] alphas,
        Vector256<float>[] norms, Vector256<float>[] scales, (Vector256<float>[] Positive, Vector256<float>[] Negative) costs)
    {
        var example = examples[row];
        Span<Vector256<float>> changes = stackalloc Vector256<float>[_vectors];
        biases.CopyTo(changes);
        for (var index = 0; index < example.Buckets.Length; index++)
        {
            var weightsHere = weights.AsSpan(example.Buckets[index] * _vectors, _vectors);
            for (var vector = 0; vector < weightsHere.Length; vector++)
            {
                changes[vector] += weightsHere[vector] * example.Values[index];
            }
        }

        if (!Correct(row, at, changes, alphas, norms, costs))
        {
            return;
        }

        for (var vector = 0; vector < _vectors; vector++)
        {
            biases[vector] += changes[vector];
        }

        for (var index = 0; index < example.Buckets.Length; index++)
        {
            var start = example.Buckets[index] * _vectors;
            var weightsHere = weights.AsSpan(start, _vectors);
            var scalesHere = scales.AsSpan(start, _vectors);
            for (var vector = 0; vector < weightsHere.Length; vector++)
            {
                weightsHere[vector] += changes[vector] * example.Values[index] * scalesHere[vector];
            }
        }
    }

    /// <summary>Turns the row's margins into the change of its multipliers; false when nothing is left to correct.</summary>
    private bool Correct(
        int row, int at, Span<Vector256<float>> margins, Vector256<float>[] alphas, Vector256<float>[] norms,
        (Vector256<float>[] Positive, Vector256<float>[] Negative) costs)
    {
        var any = false;
        for (var vector = 0; vector < _vectors; vector++)
        {
            var target = targets[(row * _vectors) + vector];
            var cost = Vector256.ConditionalSelect(Vector256.GreaterThan(target, Vector256<float>.Zero), costs.Positive[vector], costs.Negative[vector]);
            var softness = Vector256.Create(0.5f / importance[row]) / cost;
            ref var alpha = ref alphas[(at * _vectors) + vector];
            var gradient = (target * margins[vector]) - Vector256<float>.One + (alpha * softness);
            var updated = Vector256.Max(Vector256<float>.Zero, alpha - (gradient / (norms[(at * _vectors) + vector] + softness)));
            margins[vector] = (updated - alpha) * target;
            any |= margins[vector] != Vector256<float>.Zero;
            alpha = updated;
        }

        return any;
    }

    private Vector256<float>[] Norms(int[] chosen, Vector256<float>[] scales)
    {
        var norms = new Vector256<float>[chosen.Length * _vectors];
        for (var at = 0; at < chosen.Length; at++)
        {
            var example = examples[chosen[at]];
            for (var vector = 0; vector < _vectors; vector++)
            {
                var sum = Vector256<float>.One;
                for (var index = 0; index < example.Buckets.Length; index++)
                {
                    sum += scales[(example.Buckets[index] * _vectors) + vector] * (example.Values[index] * example.Values[index]);
                }

                norms[(at * _vectors) + vector] = sum;
            }
        }

        return norms;
    }

    private (Vector256<float>[] Positive, Vector256<float>[] Negative) Costs(int[] chosen)
    {
        var positive = new Vector256<float>[_vectors];
        var negative = new Vector256<float>[_vectors];
        for (var vector = 0; vector < _vectors; vector++)
        {
            var (yes, no) = (Vector256<float>.One, Vector256<float>.One);
            foreach (var row in chosen)
            {
                var target = targets[(row * _vectors) + vector];
                yes += Vector256.Max(target, Vector256<float>.Zero) * importance[row];
                no += Vector256.Max(-target, Vector256<float>.Zero) * importance[row];
            }

            var ratio = no / yes;
            positive[vector] = Vector256.Create([.. Enumerable.Range(0, 8).Select(lane => settings.Cost * MathF.Pow(MathF.Max(ratio[lane], 1), settings.Balance))]);
            negative[vector] = Vector256.Create(settings.Cost);
        }

        return (positive, negative);
    }

    /// <summary>Squared scale per n-gram and column; zero for n-grams too rare to learn from.</summary>
    private Vector256<float>[] Ratios(int[] chosen)
    {
        var yes = new Vector256<float>[ModelShape.Buckets * _vectors];
        var no = new Vector256<float>[ModelShape.Buckets * _vectors];
        var texts = new int[ModelShape.Buckets];
        foreach (var row in chosen)
        {
            foreach (var bucket in examples[row].Buckets)
            {
                texts[bucket]++;
                for (var vector = 0; vector < _vectors; vector++)
                {
                    var target = targets[(row * _vectors) + vector];
                    yes[(bucket * _vectors) + vector] += Vector256.Max(target, Vector256<float>.Zero) * importance[row];
                    no[(bucket * _vectors) + vector] += Vector256.Max(-target, Vector256<float>.Zero) * importance[row];
                }
            }
        }

        for (var vector = 0; vector < _vectors; vector++)
        {
            Scale(yes, no, texts, vector);
        }

        return yes;
    }

    private void Scale(Vector256<float>[] yes, Vector256<float>[] no, int[] texts, int vector)
    {
        var (allYes, allNo) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var place = vector; place < yes.Length; place += _vectors)
        {
            allYes += yes[place] + Vector256.Create(Smoothing);
            allNo += no[place] + Vector256.Create(Smoothing);
        }

        for (var bucket = 0; bucket < texts.Length; bucket++)
        {
            var place = (bucket * _vectors) + vector;
            var ratio = (yes[place] + Vector256.Create(Smoothing)) / allYes / ((no[place] + Vector256.Create(Smoothing)) / allNo);
            var scale = Vector256.Create(settings.RatioFloor) + Vector256.Abs(Vector256.Log(ratio));
            scale *= bucket < ModelShape.WordBuckets ? settings.WordWeight : 1;
            yes[place] = texts[bucket] < settings.MinimumTexts ? Vector256<float>.Zero : scale * scale;
        }
    }
}
