using System.Text.Json;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Where the next read goes on: the newest notification seen, and whose turn it is among the older threads.</summary>
internal sealed record MastodonCursor(string? Newest, int Turn)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>An unreadable cursor is as good as none: the first read again.</summary>
    public static MastodonCursor Read(string? text)
    {
        try
        {
            return text is null ? new MastodonCursor(null, 0) : JsonSerializer.Deserialize<MastodonCursor>(text) ?? new MastodonCursor(null, 0);
        }
        catch (JsonException)
        {
            return new MastodonCursor(null, 0);
        }
    }

    /// <summary>Mastodon's ids are opaque, but the longer is the newer, and of equal length the ordinally greater.</summary>
    public static bool IsNewer(string id, string? than) => than is null || id.Length > than.Length || (id.Length == than.Length && string.CompareOrdinal(id, than) > 0);
}
