namespace ChannelWatch.Core.Channels;

/// <summary>How long a channel stays signed in without a person.</summary>
/// <param name="PersonNeededBy">When somebody has to sign in again (access token that cannot be renewed, refresh token, data-access window); null when never or unknown.</param>
/// <param name="Steps">What that person does, numbered steps, one string each.</param>
public sealed record TokenStanding(DateTimeOffset? PersonNeededBy, IReadOnlyList<string> Steps);
