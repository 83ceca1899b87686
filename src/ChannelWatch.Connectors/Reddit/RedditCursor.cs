using System.Text.Json;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>When the last whole read began, and when deletions were last looked for far back.</summary>
internal sealed record RedditCursor(DateTimeOffset ReadAt, DateTimeOffset SweptAt)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static RedditCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<RedditCursor>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
