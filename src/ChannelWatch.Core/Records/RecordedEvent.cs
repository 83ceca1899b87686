namespace ChannelWatch.Core.Records;

/// <summary>
/// One entry of the append-only, hash-chained event log (promise 2). Holds no comment text, so that erasure leaves the chain whole:
/// texts are bound in by salted hashes.
/// </summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="School">Whose; empty for the installation's own.</param>
/// <param name="Case">Which case, if one.</param>
/// <param name="Kind">What happened: "comment-seen", "verdict", "decision", "effect-done"…</param>
/// <param name="Actor">The person's address, or "machine".</param>
/// <param name="Data">Canonical JSON of the particulars.</param>
/// <param name="Hash">Lower-case hex SHA-256 over the previous hash and all the above.</param>
public sealed record RecordedEvent(
    long Sequence,
    DateTimeOffset At,
    string School,
    CaseId? Case,
    string Kind,
    string Actor,
    string Data,
    string Hash);
