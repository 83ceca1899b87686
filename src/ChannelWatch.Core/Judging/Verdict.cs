using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Core.Judging;

/// <summary>All findings on a revision with the policy's decision on them (DESIGN 1).</summary>
public sealed record Verdict
{
    public required Ruling Ruling { get; init; }

    /// <summary>The safeguarding lead and the headteacher must be told at once (promise 7).</summary>
    public required bool Escalate { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>Violations that reached the threshold from which they are named.</summary>
    public IReadOnlyList<Category> Violations { get; init; } = [];

    /// <summary>Flags that reached their threshold.</summary>
    public IReadOnlyList<Category> Flags { get; init; } = [];

    /// <summary>Highest score seen per category; categories not seen are absent.</summary>
    public IReadOnlyDictionary<Category, double> Scores { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<Category, double>.Empty;

    /// <summary>How people at large would see the text; told by <c>classify</c>, not kept.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PublicView? InPublicView { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why the policy ruled so, one plain sentence each, the decisive one first (promise 9).</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Checks that could not answer.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>The circumstances that were taken into account.</summary>
    public JudgingContext Context { get => field ?? JudgingContext.None; init; }

    /// <summary>What was asked outside and what came of it; empty when nobody was.</summary>
    public IReadOnlyList<Opinion> Opinions { get => field ?? []; init; }

    /// <summary>Versions of the classifier and the policy that judged: "rules-3/policy-1".</summary>
    public required string JudgedBy { get; init; }
}
