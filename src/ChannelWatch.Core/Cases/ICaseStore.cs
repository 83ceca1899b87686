namespace ChannelWatch.Core.Cases;

/// <summary>Cases for people: finding, reading, deciding. Each call is one transaction.</summary>
public interface ICaseStore
{
    Task<IReadOnlyList<Case>> FindAsync(CaseQuery query, CancellationToken cancellationToken);

    Task<int> CountAsync(CaseQuery query, CancellationToken cancellationToken);

    Task<Case?> GetAsync(CaseId id, CancellationToken cancellationToken);

    /// <summary>The case of a comment by its identifier on the platform; null when it is not on record.</summary>
    Task<Case?> FindCommentAsync(ChannelId channel, CommentId comment, CancellationToken cancellationToken);

    Task<CaseHistory?> GetHistoryAsync(CaseId id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a person's decision with the state it leads to and the effects it owes. Refuses (returns false, changes nothing)
    /// when the case is no longer at <paramref name="expectedVersion"/>: somebody else decided, or the comment was edited.
    /// </summary>
    Task<bool> DecideAsync(CaseChange change, long expectedVersion, CancellationToken cancellationToken);

    /// <summary>How many hide, remove or block decisions stand against an author, by machine or person, on the school's channels.</summary>
    Task<int> CountStrikesAsync(SchoolId school, ChannelId channel, string authorId, CancellationToken cancellationToken);
}
