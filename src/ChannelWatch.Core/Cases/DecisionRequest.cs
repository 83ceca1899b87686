namespace ChannelWatch.Core.Cases;

/// <summary>What a person asks for on a case, from a page or the server's shell.</summary>
/// <param name="School">The school the person acts for.</param>
/// <param name="By">Who.</param>
/// <param name="Case">On which case.</param>
/// <param name="Action">What.</param>
/// <param name="Reason">Why, in the person's words; may be empty.</param>
/// <param name="ReplyTemplate">Id of the template, for <see cref="DecisionAction.Reply"/>.</param>
/// <param name="ExpectedVersion">The version of the case the person saw; null takes it as it is.</param>
/// <param name="Hand">For <see cref="DecisionAction.DoneByHand"/>: which part was done; none means all that waits.</param>
public sealed record DecisionRequest(
    School School,
    Person By,
    CaseId Case,
    DecisionAction Action,
    string Reason = "",
    string? ReplyTemplate = null,
    long? ExpectedVersion = null,
    ConnectorCapabilities Hand = ConnectorCapabilities.None);
