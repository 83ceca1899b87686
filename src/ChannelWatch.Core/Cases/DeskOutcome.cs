namespace ChannelWatch.Core.Cases;

/// <summary>What became of a person's decision.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Message">A sentence for the person.</param>
/// <param name="Case">The case as it stands now; null when not found or not the person's to see.</param>
public sealed record DeskOutcome(DeskResult Result, string Message, Case? Case)
{
    public bool Ok => Result is DeskResult.Done or DeskResult.AlreadySo;
}

/// <summary>How a decision ended.</summary>
public enum DeskResult
{
    /// <summary>Stored, effects owed.</summary>
    Done,

    /// <summary>It was so already; nothing was stored.</summary>
    AlreadySo,

    /// <summary>The case changed since the person saw it (decided by somebody else, edited by its author); nothing was stored.</summary>
    Stale,

    /// <summary>The person may not decide on this channel or take this action.</summary>
    NotAllowed,

    /// <summary>The action makes no sense on this case or the channel cannot do it.</summary>
    NotPossible,

    NotFound,
}
