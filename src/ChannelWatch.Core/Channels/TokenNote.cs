namespace ChannelWatch.Core.Channels;

/// <summary>What a channel's connector last said about its sign-in; no token in it.</summary>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="PersonNeededBy">See <see cref="TokenStanding"/>.</param>
/// <param name="Steps">See <see cref="TokenStanding"/>.</param>
public sealed record TokenNote(DateTimeOffset AskedAt, DateTimeOffset? PersonNeededBy, IReadOnlyList<string> Steps);
