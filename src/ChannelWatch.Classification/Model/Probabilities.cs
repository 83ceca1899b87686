namespace ChannelWatch.Classification.Model;

/// <summary>Raw results to probabilities: labels each for itself, the decision and the intent as one choice of three.</summary>
internal static class Probabilities
{
    public static void Fill(ReadOnlySpan<float> results, Span<float> output)
    {
        for (var label = 0; label < ModelShape.Outputs; label++)
        {
            output[label] = 1 / (1 + MathF.Exp(-results[label]));
        }

        Choose(results, output, (int)ModelLabel.Publish);
        Choose(results, output, (int)ModelLabel.Query);
    }

    private static void Choose(ReadOnlySpan<float> results, Span<float> output, int first)
    {
        var greatest = MathF.Max(results[first], MathF.Max(results[first + 1], results[first + 2]));
        var sum = 0f;
        for (var label = first; label < first + 3; label++)
        {
            output[label] = MathF.Exp(results[label] - greatest);
            sum += output[label];
        }

        for (var label = first; label < first + 3; label++)
        {
            output[label] /= sum;
        }
    }
}
