using System.Text.Json;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>Where the next read goes on.</summary>
/// <param name="ReadAt">When the last whole read began.</param>
/// <param name="Page">Which page of all the photos comes next in turn.</param>
/// <param name="Warm">Photos with comments of the last days, which are read every time, with the photo's title and its newest comment's time.</param>
internal sealed record FlickrCursor(DateTimeOffset ReadAt, int Page, IReadOnlyDictionary<string, FlickrWarm> Warm)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first.</summary>
    public static FlickrCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<FlickrCursor>(text) is { Page: > 0, Warm: not null } cursor ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
