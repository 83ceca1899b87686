using System.Globalization;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Which message of which group: messages are numbered anew in each.</summary>
internal readonly record struct TelegramMessageId(long Chat, long Message)
{
    public CommentId CommentId => new(string.Create(CultureInfo.InvariantCulture, $"{Chat}:{Message}"));

    /// <exception cref="ChannelException"><see cref="ChannelFailure.CommentGone"/> for what cannot have come from Telegram.</exception>
    public static TelegramMessageId Of(CommentId id) =>
        id.Value.Split(':') is [var chat, var message] && long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var group) && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new TelegramMessageId(group, number)
            : throw new ChannelException(ChannelFailure.CommentGone, "Telegram has no message of that number.");
}
