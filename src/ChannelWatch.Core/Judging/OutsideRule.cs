namespace ChannelWatch.Core.Judging;

/// <summary>What one outside opinion's answer may change.</summary>
public sealed record OutsideRule
{
    /// <summary>It may have a comment hidden, where the local checks had their doubts in the same category, or on account of a picture. Never on its own otherwise.</summary>
    public bool MayHide { get; init; }

    /// <summary>It may have the safeguarding lead told. What the local checks escalate it never takes back.</summary>
    public bool MayEscalate { get; init; }

    /// <summary>Where it sees nothing wrong, a comment that waits for a person is left up instead.</summary>
    public bool MayLower { get; init; }

    /// <summary>When it cannot answer, a comment the local checks would leave up goes to a person; otherwise the local verdict stands and says so.</summary>
    public bool AskPersonWhenUnanswered { get; init; }

    /// <summary>Doubts it may not dispel.</summary>
    public IReadOnlyList<Category> NeverLowers { get; init; } =
        [Category.Personal, Category.Threat, Category.Safeguarding, Category.SelfHarm, Category.Allegation, Category.NamedChild];
}
