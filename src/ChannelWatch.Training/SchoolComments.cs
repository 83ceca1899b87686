namespace ChannelWatch.Training;

/// <summary>The school comments with what training reads in them and what the rules say.</summary>
internal sealed record SchoolComments(IReadOnlyList<SchoolRow> Rows, Example[] Examples, Found[] Found)
{
    /// <param name="scores">The first stage's scores of a row.</param>
    /// <param name="ruleScores">The rules that count by name.</param>
    public IReadOnlyList<Sample> Samples(Func<int, Example, float[]> scores, RuleScores ruleScores) =>
        [.. Rows.Select((row, at) => Sample.From(row, Examples[at], scores(at, Examples[at]), Found[at].Inputs(ruleScores)))];
}
