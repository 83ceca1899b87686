using System.Text.Json;

namespace ChannelWatch.Connectors.X;

/// <summary>Where the next read goes on.</summary>
/// <param name="ReadAt">When the last read began.</param>
/// <param name="Hidden">Replies hidden by us of late: X itself does not tell.</param>
internal sealed record XCursor(DateTimeOffset ReadAt, IReadOnlyList<string>? Hidden)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static XCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<XCursor>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
