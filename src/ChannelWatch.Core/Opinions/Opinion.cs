using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Opinions;

/// <summary>What an outside opinion came to, kept with the verdict; also when there was no answer, so that a failure is never taken for "clean".</summary>
/// <param name="Source"><see cref="IOutsideOpinion.Name"/>.</param>
/// <param name="Title"><see cref="IOutsideOpinion.Title"/>.</param>
/// <param name="Answered">False: there was no answer, and nothing may be concluded.</param>
/// <param name="Sentence">What it said, or why there is no answer, in a sentence for a person. No comment text, no credentials.</param>
public sealed record Opinion(string Source, string Title, bool Answered, string Sentence)
{
    /// <summary>What it saw, scored like the local checks' findings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Publish when it saw nothing against the policy, Queue when it wants a person to look; null leaves it to the findings.</summary>
    public Ruling? Suggests { get; init; }
}
