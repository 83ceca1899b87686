namespace ChannelWatch.Training;

/// <summary>What the rules say about one comment.</summary>
/// <param name="Findings">As the checks scored them.</param>
/// <param name="Query">How much asks.</param>
/// <param name="Complaint">How much complains.</param>
internal sealed record Found(IReadOnlyList<Finding> Findings, double Query, double Complaint)
{
    public float[] Inputs(RuleScores scores)
    {
        var inputs = new float[ModelShape.RuleInputs];
        scores.Fill(Findings, Query, Complaint, inputs);
        return inputs;
    }
}
