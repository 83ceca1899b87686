using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>
/// Fetches what Telegram keeps for the bot. Asking for the next update confirms those before it, and then they are gone: a page is confirmed
/// only after it was stored, by the request for the one behind it.
/// </summary>
internal sealed class TelegramReader(TelegramApi api, TelegramReplies replies, TimeProvider clock)
{
    private const int MostTitles = 500;

    /// <summary>After a quiet week the numbering begins anew anywhere, so that an old number may stand above all new ones.</summary>
    private static readonly TimeSpan NumbersLast = TimeSpan.FromDays(6);

    private readonly Dictionary<long, string> _titles = [];

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var group = await api.GroupAsync(cancellationToken);
        var mapping = new TelegramMapping(group, await api.AdministratorsAsync(cancellationToken), _titles);
        var last = TelegramCursor.Parse(stored);
        var seen = new HashSet<long>();
        yield return new ReadPage([.. replies.Posted.Select(mapping.ToComment)], null);

        for (var offset = last is not null && clock.GetUtcNow() - last.At < NumbersLast ? last.Last + 1 : (long?)null; ;)
        {
            var updates = await api.UpdatesAsync(offset, cancellationToken);
            if (updates.Count == 0)
            {
                yield break;
            }

            if (!updates.Aggregate(false, (any, update) => seen.Add(TelegramApi.Whole(update, "update_id")) || any))
            {
                throw new ChannelException(ChannelFailure.NotTheApi, "Telegram sends the same messages again although they were confirmed; reading was stopped.");
            }

            var messages = updates.Select(update => Parts.Inner(update, "message") ?? Parts.Inner(update, "edited_message")).OfType<JsonElement>().Where(message => IsHere(message, group)).ToList();
            var posts = messages.Where(TelegramMapping.IsPost).ToList();
            Learn(posts);
            var comments = messages.Where(message => !TelegramMapping.IsPost(message) && !TelegramAttachments.IsNotice(message)).Select(mapping.ToComment).ToList();

            // The last of the page and not the highest: after a quiet week the numbers may be lower than before.
            var end = TelegramApi.Whole(updates[^1], "update_id");
            yield return new ReadPage(comments, new TelegramCursor(end, clock.GetUtcNow()).ToString(), null, [.. posts.Select(Post)]);
            offset = end + 1;
        }
    }

    /// <summary>Whoever finds the bot may write to it, or add it to another group: that is not the school's channel.</summary>
    private static bool IsHere(JsonElement message, TelegramGroup group) => Parts.Inner(message, "chat") is { } chat && TelegramApi.Whole(chat, "id") == group.Id;

    private static PlatformPost Post(JsonElement message) => new(TelegramApi.Text(Wire.Number(message, "message_id")), Parts.Time(message, "date"));

    private void Learn(IEnumerable<JsonElement> posts)
    {
        foreach (var post in posts)
        {
            if (_titles.Count >= MostTitles)
            {
                _titles.Clear();
            }

            _titles[Wire.Number(post, "message_id")] = TelegramMapping.Text(post);
        }
    }
}
