namespace ChannelWatch.Core.Polling;

/// <summary>What a page brought.</summary>
/// <param name="New">Comments not on record before.</param>
/// <param name="Edited">Known comments with a new text.</param>
/// <param name="Acknowledged">Cases answered by a school's own reply.</param>
public sealed record IntakeResult(int New, int Edited, int Acknowledged);
