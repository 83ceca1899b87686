namespace ChannelWatch.Core.Polling;

/// <summary>What one pass over a channel did.</summary>
/// <param name="Outcome">How the read ended.</param>
/// <param name="New">Comments not on record before.</param>
/// <param name="Edited">Known comments with a new text.</param>
/// <param name="Judged">Revisions judged, left-overs of a crash included.</param>
/// <param name="Failure">What went wrong, when it did.</param>
public sealed record PollResult(PollOutcome Outcome, int New, int Edited, int Judged, ChannelException? Failure = null);

/// <summary>How a pass over a channel ended.</summary>
public enum PollOutcome
{
    Read,

    /// <summary>Not tried: the channel is being left alone after failures.</summary>
    Waiting,

    Failed,
}
