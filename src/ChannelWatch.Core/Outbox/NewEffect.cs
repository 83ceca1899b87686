namespace ChannelWatch.Core.Outbox;

/// <summary>An effect about to be owed.</summary>
/// <param name="Key">
/// Idempotency key, unique for ever in an installation, e.g. "hide:case-12:rev-2" or "digest:larkfield:2026-11-20:head@…". An effect
/// whose key is already on record is not owed twice.
/// </param>
/// <param name="Effect">What.</param>
/// <param name="Case">The case it belongs to, if one.</param>
/// <param name="NotBefore">Earliest time to carry it out; null means at once.</param>
public sealed record NewEffect(string Key, Effect Effect, CaseId? Case = null, DateTimeOffset? NotBefore = null);
