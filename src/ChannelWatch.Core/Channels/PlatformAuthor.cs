namespace ChannelWatch.Core.Channels;

/// <summary>Who wrote a comment, as far as the platform tells.</summary>
/// <param name="Id">Stable identifier on the platform; where there is none (anonymous website visitors) a name-and-address key of the connector's making.</param>
/// <param name="Name">Display name, as written; hostile input.</param>
/// <param name="IsSchool">Written with one of the school's own accounts: never judged, and an answer to what it replies to (R37).</param>
public sealed record PlatformAuthor(string Id, string Name, bool IsSchool = false);
