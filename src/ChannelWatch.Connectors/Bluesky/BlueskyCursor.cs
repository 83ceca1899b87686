using System.Text.Json;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Where the next read goes on: when the last whole one began, and whose turn it is among the older threads.</summary>
internal sealed record BlueskyCursor(DateTimeOffset ReadAt, int Turn)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static BlueskyCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<BlueskyCursor>(text) is { Turn: >= 0 } cursor ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
