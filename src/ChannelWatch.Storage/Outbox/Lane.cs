using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Names what must happen in order: all that is done to one comment on its platform.</summary>
internal static class Lane
{
    public static string? Of(Effect effect) => effect switch
    {
        SetVisibilityEffect set => Of(set.Channel.Value, StoredText.Of(set.Comment.Value)),
        ReplyEffect reply => Of(reply.Channel.Value, StoredText.Of(reply.Comment.Value)),
        BlockEffect block => Of(block.Channel.Value, StoredText.Of(block.Comment.Value)),
        _ => null,
    };

    public static string Of(string channel, string storedComment) => $"{channel}/{storedComment}";
}
