using System.Text.Json;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>The last update that is on record, and when it was fetched: after a quiet week Telegram begins with another number.</summary>
internal sealed record TelegramCursor(long Last, DateTimeOffset At)
{
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything not confirmed is fetched again, which loses nothing.</summary>
    public static TelegramCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<TelegramCursor>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
