using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Hides, shows, deletes and answers comments, and reads back what Instagram then shows.</summary>
internal sealed class InstagramActions(InstagramApi api, InstagramMapping mapping)
{
    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await FindAsync(id, cancellationToken);
        return row is { } found ? InstagramMapping.Visibility(found) : PlatformVisibility.Gone;
    }

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted == PlatformVisibility.Gone || IsTag(id))
        {
            throw new ChannelException(ChannelFailure.Unsupported, IsTag(id)
                ? "The post stands on somebody else's profile; remove the tag or report the post in the Instagram app."
                : "A comment can be shown, hidden or, on a person's decision, deleted.");
        }

        if (await FindAsync(id, cancellationToken) is not { } row)
        {
            return PlatformVisibility.Gone;
        }

        if (InstagramMapping.Visibility(row) == wanted)
        {
            return wanted;
        }

        if (wanted == PlatformVisibility.Removed)
        {
            await api.Graph.DeleteAsync(QueryText.Path(id.Value), cancellationToken);
            return await FindAsync(id, cancellationToken) is { } left ? InstagramMapping.Visibility(left) : PlatformVisibility.Removed;
        }

        await api.Graph.PostAsync(QueryText.With(QueryText.Path(id.Value), ("hide", wanted == PlatformVisibility.Hidden ? "true" : "false")), [], cancellationToken);
        return await LookAsync(id, cancellationToken);
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        if (IsTag(id))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "The post stands on somebody else's profile; answer it in the Instagram app.");
        }

        var row = await FindAsync(id, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
        if (InstagramMapping.Visibility(row) == PlatformVisibility.Hidden)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is hidden, and Instagram takes no answer to it.");
        }

        if (await FindOwnAsync(row, text, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var posted = new CommentId(Wire.Text(await api.Graph.PostAsync(QueryText.Path(id.Value, "replies"), [new("message", text)], cancellationToken), "id"));
        return posted != id && await FindAsync(posted, cancellationToken) is { } shown && Parts.SameWords(Wire.OptionalText(shown, "text"), text)
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "Instagram took the answer and does not show it: look at the comment in the Instagram app.");
    }

    /// <summary>An answer to an answer is hung under the first comment, so it is looked for there; only since the words that are answered.</summary>
    private async Task<CommentId?> FindOwnAsync(JsonElement row, string text, CancellationToken cancellationToken)
    {
        var own = await api.OwnNameAsync(cancellationToken);
        var (top, since) = (Wire.OptionalText(row, "parent_id") ?? Wire.Text(row, "id"), Parts.Time(row, "timestamp"));
        await foreach (var rows in api.Graph.PagesAsync(InstagramApi.Replies(top), cancellationToken))
        {
            foreach (var reply in rows)
            {
                if (mapping.IsOwn(reply, own) && Parts.SameWords(Wire.OptionalText(reply, "text"), text) && Parts.Time(reply, "timestamp") >= since)
                {
                    return new CommentId(Wire.Text(reply, "id"));
                }
            }
        }

        return null;
    }

    /// <summary>Null when Instagram says it is gone and the account itself is still shown to us: the two look alike.</summary>
    private async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await api.Graph.FindAsync(IsTag(id) ? InstagramApi.OneMedia(id.Value[InstagramMapping.Tag.Length..]) : InstagramApi.Comment(id.Value), cancellationToken);
        if (row is null)
        {
            await api.AccountAsync(cancellationToken);
        }

        return row;
    }

    private static bool IsTag(CommentId id) => id.Value.StartsWith(InstagramMapping.Tag, StringComparison.Ordinal);
}
