using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Deletes messages and keeps writers out, and looks whether Telegram did it.</summary>
internal sealed class TelegramActions(TelegramApi api, TelegramOptions options)
{
    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken) =>
        await api.ExistsAsync(TelegramMessageId.Of(id), cancellationToken) ? PlatformVisibility.Visible : PlatformVisibility.Gone;

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted is PlatformVisibility.Hidden or PlatformVisibility.Gone)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Telegram cannot hide a message; it can be deleted for good, on a person's decision.");
        }

        var shown = await LookAsync(id, cancellationToken);
        if (shown == PlatformVisibility.Gone || wanted == PlatformVisibility.Visible)
        {
            return shown;
        }

        await api.DeleteAsync(TelegramMessageId.Of(id), cancellationToken);
        return await LookAsync(id, cancellationToken) == PlatformVisibility.Gone ? PlatformVisibility.Removed : PlatformVisibility.Visible;
    }

    public async Task BlockAsync(string authorId, CancellationToken cancellationToken)
    {
        var group = (await api.GroupAsync(cancellationToken)).Id;
        if (authorId.StartsWith("chat:", StringComparison.Ordinal))
        {
            // Telegram lists nowhere which channels it keeps out; its word is all there is.
            await api.DoAsync("banChatSenderChat", new { chat_id = group, sender_chat_id = Number(authorId["chat:".Length..]) }, cancellationToken);
            return;
        }

        var user = Number(authorId);
        if (IsKeptOut(await api.MemberAsync(user, cancellationToken)))
        {
            return;
        }

        await (options.Bans
            ? api.DoAsync("banChatMember", new { chat_id = group, user_id = user, revoke_messages = false }, cancellationToken)
            : api.DoAsync("restrictChatMember", new { chat_id = group, user_id = user, permissions = new { can_send_messages = false } }, cancellationToken));
        if (!IsKeptOut(await api.MemberAsync(user, cancellationToken)))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Telegram took the block and still lets the writer write: do it in the app (press the name, \"Restrict\" or \"Ban\").");
        }
    }

    private static bool IsKeptOut(JsonElement member) => Wire.OptionalText(member, "status") is var status && (status == "kicked" || (status == "restricted" && Parts.Flag(member, "can_send_messages") == false));

    private static long Number(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ChannelException(ChannelFailure.Unsupported, "The writer has no number on Telegram; block them in the app.");
}
