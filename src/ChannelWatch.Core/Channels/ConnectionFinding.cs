namespace ChannelWatch.Core.Channels;

/// <summary>One line of <c>channelwatch check</c>.</summary>
/// <param name="Subject">What was tried: "sign-in", "may hide comments", "storage"…</param>
/// <param name="Works">Whether it does.</param>
/// <param name="Detail">What was seen, and when it does not work, what to do about it.</param>
public sealed record ConnectionFinding(string Subject, bool Works, string Detail);
