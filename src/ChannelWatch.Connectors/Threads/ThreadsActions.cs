using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Hides, shows and answers replies, and reads back what Threads then shows.</summary>
internal sealed class ThreadsActions(ThreadsApi api)
{
    private const int LongestAnswer = 500;

    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } row ? ThreadsMapping.Visibility(row) : PlatformVisibility.Gone;

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted is not (PlatformVisibility.Hidden or PlatformVisibility.Visible) || IsMention(id))
        {
            throw new ChannelException(ChannelFailure.Unsupported, IsMention(id)
                ? "The post stands on somebody else's profile; report it in the Threads app."
                : "On Threads a reply can be hidden and shown again; only its writer can delete it.");
        }

        if (await FindAsync(id, cancellationToken) is not { } row)
        {
            return PlatformVisibility.Gone;
        }

        if (ThreadsMapping.Visibility(row) == wanted)
        {
            return wanted;
        }

        if (!ThreadsMapping.IsTopLevel(row))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Threads hides answers to the post itself only; an answer to an answer goes out of sight with the one above it.");
        }

        await api.HideAsync(id.Value, wanted == PlatformVisibility.Hidden, cancellationToken);
        return await LookAsync(id, cancellationToken);
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        if (text.Length > LongestAnswer)
        {
            throw new ChannelException(ChannelFailure.Rejected, FormattableString.Invariant($"The answer has {text.Length} characters; Threads takes {LongestAnswer}."));
        }

        var row = await FindAsync(id, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The reply to answer no longer exists.");
        if (ThreadsMapping.Visibility(row) == PlatformVisibility.Hidden)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The reply to answer is hidden; show it first.");
        }

        var to = Wire.Text(row, "id");
        if (await FindOwnAsync(to, text, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var prepared = await api.PrepareAsync(to, text, cancellationToken);
        if (await api.PreparedAsync(prepared, cancellationToken) is { } state and not ("FINISHED" or "PUBLISHED"))
        {
            throw state == "IN_PROGRESS"
                ? new ChannelException(ChannelFailure.ServerError, "Threads is still preparing the answer; nobody sees it yet.", TimeSpan.FromSeconds(30))
                : new ChannelException(ChannelFailure.Rejected, "Threads could not prepare the answer; write it in the Threads app.");
        }

        var posted = new CommentId(await api.PublishAsync(prepared, cancellationToken));
        return await FindAsync(posted, cancellationToken) is { } shown && Parts.SameWords(Wire.OptionalText(shown, "text"), text)
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "Threads took the answer and does not show it: look at the thread in the Threads app.");
    }

    private async Task<CommentId?> FindOwnAsync(string to, string text, CancellationToken cancellationToken)
    {
        var own = await api.OwnNameAsync(cancellationToken);
        await foreach (var rows in api.Graph.PagesAsync(ThreadsApi.Answers(to), cancellationToken))
        {
            foreach (var reply in rows)
            {
                if (ThreadsMapping.IsOwn(reply, own) && ThreadsMapping.ParentOf(reply) == to && Parts.SameWords(Wire.OptionalText(reply, "text"), text))
                {
                    return new CommentId(Wire.Text(reply, "id"));
                }
            }
        }

        return null;
    }

    /// <summary>Null when Threads says it is gone and the profile itself is still shown to us: the two look alike.</summary>
    private async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await api.Graph.FindAsync(IsMention(id) ? ThreadsApi.Post(id.Value[ThreadsMapping.Mention.Length..]) : ThreadsApi.Reply(id.Value), cancellationToken);
        if (row is not { } shown)
        {
            await api.AccountAsync(cancellationToken);
            return null;
        }

        // An answer without the reply would pass for one that is visible.
        return Wire.Text(shown, "id").Length > 0 ? row : throw Wire.Odd("id", "text");
    }

    private static bool IsMention(CommentId id) => id.Value.StartsWith(ThreadsMapping.Mention, StringComparison.Ordinal);
}
