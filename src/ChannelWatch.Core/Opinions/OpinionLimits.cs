namespace ChannelWatch.Core.Opinions;

/// <summary>How much an outside opinion may cost in time and money.</summary>
/// <param name="PerMinute">Questions in a calendar minute; more wait.</param>
/// <param name="PerMonth">Questions in a calendar month (UTC), counted in the store; after that none are asked until the next.</param>
/// <param name="TimeLimit">The longest one question may take, tries included.</param>
public sealed record OpinionLimits(int PerMinute, int PerMonth, TimeSpan TimeLimit);
