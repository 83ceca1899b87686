using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>What Telegram means by an answer that is no success: a code, and words that tell apart what shares code 400.</summary>
internal static class TelegramRefusal
{
    public const string Administrator = "Open the discussion group in Telegram: its name, Edit, Administrators; make the bot an administrator with \"Delete messages\" and \"Ban users\".";

    private const string Token = "In Telegram, write /token to @BotFather, choose the bot, and set what it shows as BotToken.";

    public static ChannelException From(PlatformAnswer answer)
    {
        var body = answer.TryJson() is { ValueKind: JsonValueKind.Object } told ? told : default;
        var words = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("description", out var said) && said.ValueKind == JsonValueKind.String ? Wire.Letters(said) : "";
        return answer.Status switch
        {
            // A token of the wrong form is an address that does not exist.
            401 or 404 when words.Length > 0 => new ChannelException(ChannelFailure.Credentials, $"Telegram does not know the bot's token: it was revoked or mistyped. {Token}"),
            403 => new ChannelException(ChannelFailure.Permission, $"Telegram does not let the bot in: it was removed from the discussion group. Add it again. {Administrator}"),
            409 => new ChannelException(ChannelFailure.Permission, "Another program fetches this bot's messages, so that some reach it and not us (409): give ChannelWatch a bot of its own; or if the bot once used a webhook, switch that off (docs/channels/telegram.md)."),
            429 => new ChannelException(ChannelFailure.Throttled, "Telegram says we ask too often (429).", Wait(body) ?? answer.RetryAfter),
            400 when Number(body, "migrate_to_chat_id") is { } moved => new ChannelException(ChannelFailure.NotFound, $"The discussion group was made a supergroup and has another number now: set Group to {moved}."),
            400 => Refused(words),
            _ => StatusRefusal.From(answer, "Telegram", Token, Administrator),
        };
    }

    private static ChannelException Refused(string words) => words switch
    {
        _ when Says(words, "chat not found") => new ChannelException(ChannelFailure.NotFound, "Telegram shows the bot no such group: the name or number in Group is wrong, or the bot is not in it."),
        _ when Says(words, "message") && Says(words, "not found") => new ChannelException(ChannelFailure.CommentGone, "Telegram no longer has the message."),
        _ when Says(words, "not enough rights") || Says(words, "administrator") || Says(words, "ADMIN_REQUIRED") => new ChannelException(ChannelFailure.Permission, $"The bot lacks a right in the group. {Administrator}"),
        _ when Says(words, "can't be deleted") => new ChannelException(ChannelFailure.Rejected, "Telegram does not let the bot delete this message: delete it by hand in the app."),
        _ => new ChannelException(ChannelFailure.Rejected, "Telegram refused the request (400)."),
    };

    private static bool Says(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Wait(JsonElement body) => Number(body, "retry_after") is > 0 and < 86_400 and var seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    private static long? Number(JsonElement body, string field) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("parameters", out var parameters)
        && parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
