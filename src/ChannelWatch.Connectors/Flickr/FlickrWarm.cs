namespace ChannelWatch.Connectors.Flickr;

/// <summary>A photo people are talking about.</summary>
/// <param name="Newest">When its newest comment was written.</param>
/// <param name="Title">As the school named it.</param>
internal sealed record FlickrWarm(DateTimeOffset Newest, string? Title);
