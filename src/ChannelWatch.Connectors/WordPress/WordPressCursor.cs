using System.Text.Json;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Where the next read goes on.</summary>
/// <param name="MaxId">The highest comment id seen; ids above it are new whatever their date says.</param>
internal sealed record WordPressCursor(long MaxId)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static WordPressCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<WordPressCursor>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
