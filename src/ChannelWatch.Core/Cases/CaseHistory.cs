using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Records;

namespace ChannelWatch.Core.Cases;

/// <summary>Everything on record about one case.</summary>
/// <param name="Case">As it stands.</param>
/// <param name="Revisions">Oldest first.</param>
/// <param name="Decisions">Oldest first, the machine's included.</param>
/// <param name="Events">The case's entries of the event log, oldest first.</param>
/// <param name="Effects">What was owed and what became of it, oldest first.</param>
/// <param name="Thread">The comments of the same post around it, oldest first, at most 20, the case itself excluded.</param>
public sealed record CaseHistory(
    Case Case,
    IReadOnlyList<Revision> Revisions,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<OwedEffect> Effects,
    IReadOnlyList<Case> Thread);
