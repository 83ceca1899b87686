namespace ChannelWatch.TestSupport.StandIns.Flickr;

/// <summary>A photo in the Flickr stand-in.</summary>
public sealed class FlickrPhoto
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public List<FlickrComment> Comments { get; } = [];
}
