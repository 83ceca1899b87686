namespace ChannelWatch.Core.Polling;

/// <summary>A time in which nobody read a channel, closed since: what was written in it has been read afterwards, but for what its cause says is lost.</summary>
/// <param name="From">Until then everything had been seen.</param>
/// <param name="Until">When it was read again.</param>
/// <param name="Cause">Why, in a few words.</param>
/// <param name="Found">Comments not on record before that the closing read brought.</param>
public sealed record CoverageGap(DateTimeOffset From, DateTimeOffset Until, string Cause, int Found);
