namespace ChannelWatch.Core.Polling;

/// <summary>The store's side of the way of a comment (DESIGN 2). Each call is one transaction.</summary>
public interface IIntakeStore
{
    /// <summary>
    /// Stores what one page brought and, in the same transaction, moves the cursor when the page carries one (promise 1).
    /// A comment not on record becomes a case in state New (or SchoolsOwn); a known one whose text changed gets a new revision, to be
    /// judged afresh; a changed visibility is noted (one of ours, or a native action on the platform); duplicates within the
    /// page and comments already on record unchanged do nothing. A school's own reply acknowledges the case it answers, in whichever
    /// order the two arrive.
    /// </summary>
    Task<IntakeResult> StoreAsync(Channel channel, ReadPage page, DateTimeOffset now, CancellationToken cancellationToken);

    Task<string?> ReadCursorAsync(ChannelId channel, CancellationToken cancellationToken);

    /// <summary>Newest revisions of the channel not judged yet, oldest first; also those a crash left behind.</summary>
    Task<IReadOnlyList<UnjudgedRevision>> ReadUnjudgedAsync(ChannelId channel, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores verdicts with the decisions, states, clocks, alarms and owed effects they lead to, all in one transaction. One whose revision
    /// is no longer the newest or was judged meanwhile is skipped.
    /// </summary>
    Task SaveJudgementsAsync(IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken);

    /// <summary>Comments of the channel posted since then that are on record as present on the platform.</summary>
    Task<IReadOnlyList<CommentId>> ReadPresentSinceAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Notes how known comments stand on the platform; Gone ends the case's clock and open queue, the record stays.</summary>
    Task NoteVisibilityAsync(ChannelId channel, IReadOnlyDictionary<CommentId, PlatformVisibility> seen, DateTimeOffset now, CancellationToken cancellationToken);
}
