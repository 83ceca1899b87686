namespace ChannelWatch.Core.Opinions;

/// <summary>The comments whose local verdict stands and about which an outside opinion is wanted, durable. Each call is one transaction.</summary>
public interface IOpinionStore
{
    /// <summary>
    /// Claims up to <paramref name="limit"/> of those due, oldest first, and counts a try on each; a claimed one is not handed out again before
    /// <paramref name="lease"/> is over. Only newest revisions that are judged and not yet decided by a person; others are forgotten.
    /// </summary>
    Task<IReadOnlyList<WantedOpinion>> ClaimAsync(int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Puts a claimed one off; the try does not count where the minute's ration was merely used up.</summary>
    Task PostponeAsync(CaseId id, DateTimeOffset until, bool countsAsTry, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the verdict as it is after the opinions beside the local one, with the change it leads to, and takes the case off the list.
    /// Where a newer revision came or the case is gone, only the latter; where a person decided meanwhile, state and platform stay as they are.
    /// </summary>
    Task SaveAsync(Reconsideration reconsideration, CancellationToken cancellationToken);

    /// <summary>Takes one question off each ration if all of them still have one; otherwise names the first that has none and takes nothing.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="rations">Name of the period, such as "2026-11", and how many it allows.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>How many each has used now, or the name of the exhausted one.</returns>
    Task<RationResult> TakeAsync(string account, IReadOnlyList<(string Period, int Allowed)> rations, CancellationToken cancellationToken);
}
