namespace ChannelWatch.TestSupport.StandIns.Flickr;

/// <summary>A comment in the Flickr stand-in.</summary>
/// <param name="Id">Number of the account, of the photo and of the comment.</param>
/// <param name="Author">The writer's account.</param>
/// <param name="Html">As Flickr keeps it.</param>
/// <param name="At">When it was written.</param>
public sealed record FlickrComment(string Id, string Author, string Html, DateTimeOffset At);
