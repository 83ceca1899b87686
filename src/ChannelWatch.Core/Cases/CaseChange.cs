using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Cases;

/// <summary>One decision on a case with all it entails, stored in one transaction.</summary>
public sealed record CaseChange
{
    public required CaseId Case { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>The state it leads to; null leaves it as it is.</summary>
    public CaseState? NewState { get; init; }

    /// <summary>Set when the decision answers the comment.</summary>
    public Acknowledgement? Acknowledged { get; init; }

    /// <summary>The clock from now on; null leaves it.</summary>
    public DueChange? Due { get; init; }

    /// <summary>What waits for a person's hand from now on; null leaves it.</summary>
    public ConnectorCapabilities? ByHand { get; init; }

    /// <summary>True raises the safeguarding alarm on the case.</summary>
    public bool RaiseAlarm { get; init; }

    /// <summary>True ends the open safeguarding alarm: a person has it.</summary>
    public bool TakeCharge { get; init; }

    /// <summary>Marks of the words a person decided on, by which they are recognised when they come again.</summary>
    public IReadOnlyList<long> Marks { get; init; } = [];

    public IReadOnlyList<NewEffect> Effects { get; init; } = [];
}
