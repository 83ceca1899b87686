namespace ChannelWatch.Core.Judging;

/// <summary>The school's policy as figures: the contents of one profile of <c>config/policy.json</c>.</summary>
public sealed record PolicyRules
{
    /// <summary>Named in each verdict, so that one can see which figures judged.</summary>
    public required string Version { get; init; }

    public IReadOnlyDictionary<Category, CategoryRule> Categories { get; init; } = new Dictionary<Category, CategoryRule>();

    /// <summary>
    /// A guard keeps a comment from being hidden automatically for the categories it lists: it goes to a person instead. Quoting abuse
    /// to report it, irony, civil criticism (R28, promise 4).
    /// </summary>
    public IReadOnlyDictionary<Category, IReadOnlyList<Category>> Guards { get; init; } = new Dictionary<Category, IReadOnlyList<Category>>();

    /// <summary>Categories that are the school's to handle, not to hide, in a message nobody else sees (LABELS).</summary>
    public IReadOnlyList<Category> NotHiddenInDirectMessages { get; init; } = [];

    /// <summary>What is made of the author's earlier behaviour, of rushes, of words decided on before.</summary>
    public ContextRules Context { get; init; } = new();

    /// <summary>What outside opinions may change.</summary>
    public OutsideRules Outside { get; init; } = new();
}
