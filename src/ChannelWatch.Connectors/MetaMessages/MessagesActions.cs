using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Answers a direct message inside the window Meta allows, and blocks; nothing can be hidden in a private conversation.</summary>
internal sealed class MessagesActions(MessagesApi api, MessagesMapping mapping, TimeProvider clock)
{
    /// <summary>After the other side's last message; a margin is left for the way there.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is null ? PlatformVisibility.Gone : PlatformVisibility.Visible;

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        var message = await FindAsync(id, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The message to answer is no longer shown to us: it was deleted, or twenty newer ones stand after it.");
        var person = Parts.InnerText(message, "from", "id") ?? throw Wire.Odd("from.id", "text");
        if (mapping.IsOwn(message))
        {
            throw new ChannelException(ChannelFailure.Rejected, "The message is the school's own.");
        }

        var thread = await ThreadAsync(person, cancellationToken);
        var since = Parts.Time(message, "created_time");
        if (thread.FirstOrDefault(row => mapping.IsOwn(row) && Parts.Time(row, "created_time") >= since && Parts.SameWords(Wire.OptionalText(row, "message"), text)) is { ValueKind: JsonValueKind.Object } earlier)
        {
            return new CommentId(Wire.Text(earlier, "id"));
        }

        var lastHeard = thread.Where(row => !mapping.IsOwn(row)).Select(row => Parts.Time(row, "created_time")).Append(since).Max();
        if (clock.GetUtcNow() - lastHeard > Window)
        {
            throw new ChannelException(ChannelFailure.Rejected, "Meta lets an application answer for 24 hours after the other side's last message, which are over: answer in the inbox by hand.");
        }

        var posted = new CommentId(await api.SendAsync(person, text, cancellationToken));
        return await FindAsync(posted, cancellationToken) is { } shown && Parts.SameWords(Wire.OptionalText(shown, "message"), text)
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "Meta took the answer and does not show it: look at the conversation in the inbox.");
    }

    /// <summary>Meta has no list of those blocked in conversations: its answer is all there is to go by.</summary>
    public async Task BlockAsync(string person, CancellationToken cancellationToken)
    {
        if (!await api.BlockAsync(person, cancellationToken))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Meta did not block the writer: do it in the inbox (the conversation, three dots, Block).");
        }
    }

    private async Task<IReadOnlyList<JsonElement>> ThreadAsync(string person, CancellationToken cancellationToken)
    {
        var found = Parts.Rows(await api.Graph.AccountAsync(api.ConversationWith(person), cancellationToken), "data");
        return [.. found.SelectMany(conversation => Parts.Inner(conversation, "messages") is { } messages ? Parts.Rows(messages, "data") : [])];
    }

    private async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var message = await api.Graph.FindAsync(MessagesApi.Message(id.Value), cancellationToken);
        if (message is null)
        {
            // "Gone" and "not visible to us" are one code: only while the account itself answers does it mean gone.
            await api.OwnIdAsync(cancellationToken);
        }

        return message;
    }
}
