namespace ChannelWatch.Classification.Model;

/// <summary>
/// What the model would do with a comment, and what it would say to a person about it. Scores are on the scale of findings: 0.4 is worth
/// asking about, 0.5 worth naming, 0.9 worth hiding.
/// </summary>
internal sealed record ModelOpinion(IReadOnlyList<Finding> Findings, Intent Intent, bool Hides, bool Asks, bool Escalates)
{
    /// <summary>How people at large would see the text.</summary>
    public PublicView InPublicView { get; init; }

    /// <summary>Whether the model itself would name the category.</summary>
    public bool Names(Category category) => Score(category) >= ModelCheck.Name;

    /// <summary>What the model itself says of the category; 0 where it says nothing.</summary>
    public double Score(Category category)
    {
        for (var index = 0; index < Findings.Count; index++)
        {
            if (Findings[index].Category == category)
            {
                return Findings[index].Score;
            }
        }

        return 0;
    }
}
