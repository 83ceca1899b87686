namespace ChannelWatch.Core.Polling.Planning;

/// <summary>How often a channel may be asked.</summary>
/// <param name="CallsADay">How many polls a day should take on average.</param>
/// <param name="Longest">Longest wait between two polls, which the school set; only a smaller ration goes beyond it.</param>
/// <param name="Shortest">Shortest wait between two polls.</param>
public sealed record PollPace(double CallsADay, TimeSpan Longest, TimeSpan Shortest);
