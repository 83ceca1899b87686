namespace ChannelWatch.Core.Opinions;

/// <summary>What came of asking.</summary>
/// <param name="Opinion">Answered or finally unanswered; null when it is to be asked again.</param>
/// <param name="Until">When to ask again.</param>
/// <param name="CountsAsTry">False when the minute's ration was merely used up.</param>
public sealed record AskResult(Opinion? Opinion, DateTimeOffset Until = default, bool CountsAsTry = true);
