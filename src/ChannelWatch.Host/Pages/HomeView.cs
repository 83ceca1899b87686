using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>The first page: what this server is and, in the demonstration, where to look.</summary>
/// <param name="Demo">Null outside the demonstration.</param>
public sealed record HomeView(DemoLinks? Demo);

/// <summary>Where to look in the demonstration.</summary>
public sealed record DemoLinks(School School, Person Moderator, Uri Queue, Person Head, Uri HeadQueue, Uri Digest);
