namespace ChannelWatch.Classification.Model;

/// <summary>
/// What the model would do with a comment, and what it would say to a person about it. Scores are on the scale of findings: 0.5 is worth
/// asking about, 0.9 worth hiding.
/// </summary>
internal sealed record ModelOpinion(IReadOnlyList<Finding> Findings, Intent Intent, bool Hides, bool Asks, bool Escalates);
