namespace ChannelWatch.Core.Outbox;

/// <summary>What is owed to the outside world, durable (promise 1). Each call is one transaction.</summary>
public interface IOutbox
{
    /// <summary>
    /// Claims up to <paramref name="limit"/> effects due at <paramref name="now"/>, oldest due first, and counts a try on each. A claimed effect
    /// is not handed out again before <paramref name="lease"/> is over or its result is stored, so a crash only delays it.
    /// Of platform effects on the same case only the oldest owed one is handed out, so that they stay in order.
    /// </summary>
    Task<IReadOnlyList<OwedEffect>> ClaimAsync(OutboxLane lane, int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Frees every claim, so that a safeguarding mail does not wait for the lease of a process that died. Only for whoever knows that no other
    /// process carries out effects, such as the service at its start, which holds the data folder. Returns how many claims were freed.
    /// </summary>
    Task<int> FreeClaimsAsync(CancellationToken cancellationToken);

    /// <summary>Stores the result of a try with an event in the log. A result for an effect that already ended changes nothing.</summary>
    Task CompleteAsync(long id, EffectResult result, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Owes effects once: when every one of <paramref name="notices"/> was posted before, nothing happens and false is returned; otherwise
    /// the new ones are posted and the effects owed, in one transaction. The memory of "once" for reminders, digests and alerts:
    /// survives crashes, and two nodes cannot both post the same.
    /// </summary>
    Task<bool> PostOnceAsync(IReadOnlyList<string> notices, IReadOnlyList<NewEffect> effects, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Those of the notices that were never posted.</summary>
    Task<IReadOnlyList<string>> UnpostedAsync(IReadOnlyList<string> notices, CancellationToken cancellationToken);

    /// <summary>When the newest notice that begins with <paramref name="prefix"/> was posted, or null.</summary>
    Task<DateTimeOffset?> LastPostedAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>When the oldest effect still owed fell due, and how many are owed; for health and tests.</summary>
    Task<OutboxBacklog> BacklogAsync(CancellationToken cancellationToken);
}
