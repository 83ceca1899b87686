namespace ChannelWatch.Core.Cases;

/// <summary>A decision as another system fetches it.</summary>
/// <param name="Sequence">Its place in the record; the next fetch goes on after it.</param>
/// <param name="Case">The case.</param>
/// <param name="Comment">The comment, by the other system's own identifier.</param>
/// <param name="Decision">What was decided, by whom, why.</param>
/// <param name="ToDo">What is to be done on the platform from then on, because ChannelWatch cannot.</param>
public sealed record FedDecision(long Sequence, CaseId Case, CommentId Comment, Decision Decision, ConnectorCapabilities ToDo);
