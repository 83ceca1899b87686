namespace ChannelWatch.Core.Judging;

/// <summary>Asks for the circumstances of one comment.</summary>
/// <param name="Case">The comment.</param>
/// <param name="StrikesSince">From when decisions against the author count.</param>
/// <param name="RushSince">From when comments on the same post count.</param>
/// <param name="DecidedSince">From when decisions on the same words count.</param>
/// <param name="Marks">The marks of its words.</param>
public sealed record ContextQuestion(Case Case, DateTimeOffset StrikesSince, DateTimeOffset RushSince, DateTimeOffset DecidedSince, IReadOnlyList<long> Marks);
