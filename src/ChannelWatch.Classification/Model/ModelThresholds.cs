namespace ChannelWatch.Classification.Model;

/// <summary>
/// From which probabilities the model speaks up; chosen in training on authors the model had not seen, for safety before agreement.
/// </summary>
/// <param name="Hide">Probability of "hide" from which it would hide.</param>
/// <param name="Ask">Probability of anything but "publish" from which it would ask a person.</param>
/// <param name="Escalate">Probability from which it would tell the safeguarding lead.</param>
/// <param name="Labels">Per <see cref="ModelLabel"/>: from where the label is more right than wrong to name.</param>
internal sealed record ModelThresholds(float Hide, float Ask, float Escalate, float[] Labels)
{
    /// <summary>From this probability of being civil criticism on, only the surest may be hidden.</summary>
    private const float MayBeCriticism = 0.03f;

    private const float HideCriticism = 0.95f;

    /// <summary>Where no rule saw anything, only what the model is all but sure of is hidden: it is the only witness.</summary>
    private const float HideAlone = 0.85f;

    /// <summary>Before any have been chosen.</summary>
    public static ModelThresholds Undecided { get; } = new(1, 1, 1, [.. Enumerable.Repeat(0.5f, ModelShape.Outputs)]);

    public static ModelThresholds Read(ref ModelReader reader)
    {
        var decision = reader.Array<float>(3);
        return new ModelThresholds(decision[0], decision[1], decision[2], reader.Array<float>(ModelShape.Outputs));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Hide);
        writer.Write(Ask);
        writer.Write(Escalate);
        ModelFile.WriteArray<float>(writer, Labels);
    }

    /// <param name="output">The model's probabilities.</param>
    /// <param name="supported">Whether a rule saw something against the policy as well.</param>
    public bool Hides(ReadOnlySpan<float> output, bool supported)
    {
        var least = supported ? Hide : Math.Max(Hide, HideAlone);
        return output[(int)ModelLabel.Hide] >= (output[(int)ModelLabel.Criticism] < MayBeCriticism ? least : Math.Max(least, HideCriticism));
    }

    public bool Asks(ReadOnlySpan<float> output) => 1 - output[(int)ModelLabel.Publish] >= Ask || Escalates(output);

    public bool Escalates(ReadOnlySpan<float> output) => output[(int)ModelLabel.Escalate] >= Escalate;

    /// <summary>A probability on the scale findings use: one half where the label becomes worth naming.</summary>
    public float Scale(ModelLabel label, float probability)
    {
        var threshold = Labels[(int)label];
        return probability < threshold ? 0.5f * probability / threshold : 0.5f + (0.5f * (probability - threshold) / (1 - threshold));
    }
}
