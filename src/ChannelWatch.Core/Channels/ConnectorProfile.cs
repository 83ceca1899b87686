namespace ChannelWatch.Core.Channels;

/// <summary>What a platform allows, as data: printed by <c>channelwatch channels</c>, written into <c>docs/channels</c> and acted on.</summary>
public sealed record ConnectorProfile
{
    /// <summary>The platform's own name: "Facebook Page".</summary>
    public required string Platform { get; init; }

    /// <summary>The most any channel of this kind can do; a channel's own connector may say less, by its settings or scopes.</summary>
    public required ConnectorCapabilities Capabilities { get; init; }

    /// <summary>What is read, in words a technician knows: "comments and replies on posts, visitor posts, reviews".</summary>
    public required string Reads { get; init; }

    /// <summary>Who still sees a hidden comment, said plainly: "the writer and the writer's friends". Empty where nothing can be hidden.</summary>
    public string HiddenMeans { get; init; } = "";

    /// <summary>What ChannelWatch cannot do or see there, one sentence each.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What the platform charges or rations, in words: "free; 10,000 units a day".</summary>
    public required string Cost { get; init; }

    /// <summary>The platform's own rules on keeping what is read, which bind the school.</summary>
    public required string Retention { get; init; }

    /// <summary>How long the platform keeps for us what we have not fetched yet; null where it can be read at any time later.</summary>
    public TimeSpan? KeepsUnread { get; init; }

    /// <summary>The platform's ration, spent before every call; empty where none is known.</summary>
    public IReadOnlyList<BudgetRule> Budgets { get; init; } = [];

    /// <summary>What a person does by hand on the platform, for what the API cannot do; numbered steps, one string each.</summary>
    public IReadOnlyDictionary<ConnectorCapabilities, IReadOnlyList<string>> ByHand { get; init; } = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>();
}
