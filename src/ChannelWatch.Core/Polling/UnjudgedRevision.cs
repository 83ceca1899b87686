namespace ChannelWatch.Core.Polling;

/// <summary>A revision waiting for its verdict.</summary>
/// <param name="Case">The case; its <see cref="Cases.Case.Latest"/> is the revision to judge.</param>
/// <param name="ParentText">Newest text of the comment it answers, if on record.</param>
/// <param name="AuthorStrikes">See <see cref="ICaseStore.CountStrikesAsync"/>.</param>
public sealed record UnjudgedRevision(Case Case, string? ParentText, int AuthorStrikes);
