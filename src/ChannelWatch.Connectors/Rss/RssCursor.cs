using System.Text.Json;

namespace ChannelWatch.Connectors.Rss;

/// <summary>What the feed's server gave to ask "anything new since?" with.</summary>
internal sealed record RssCursor(string? Tag, string? Changed)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>An unreadable cursor is as good as none: the whole feed again.</summary>
    public static RssCursor Read(string? text)
    {
        try
        {
            return text is null ? new RssCursor(null, null) : JsonSerializer.Deserialize<RssCursor>(text) ?? new RssCursor(null, null);
        }
        catch (JsonException)
        {
            return new RssCursor(null, null);
        }
    }
}
