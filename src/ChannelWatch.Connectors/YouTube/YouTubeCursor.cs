using System.Text.Json;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Where the next read goes on.</summary>
/// <param name="ReadAt">When the last read began.</param>
/// <param name="WholeAt">When the last read began that listed all replies anew.</param>
/// <param name="OldPage">The page of old threads that comes next in turn; null begins behind the fresh ones.</param>
internal sealed record YouTubeCursor(DateTimeOffset ReadAt, DateTimeOffset WholeAt, string? OldPage)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static YouTubeCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<YouTubeCursor>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
