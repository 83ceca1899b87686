using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Answers in the Page's name, once: an answer that is already there from an earlier try is found again.</summary>
internal sealed class FacebookReplies(FacebookApi api, FacebookActions actions, FacebookOptions options)
{
    /// <summary>An answer lost a moment ago is among the newest.</summary>
    private const int PagesLookedAt = 5;

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        var item = FacebookItem.Of(id);
        if (item.Kind is FacebookItemKind.Mention or FacebookItemKind.Reel)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "The post stands on somebody else's profile; answer it on Facebook as the Page.");
        }

        var row = await actions.FindAsync(item, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
        if (FacebookMapping.Visibility(row) == PlatformVisibility.Hidden || Parts.Flag(row, "can_comment") == false)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is hidden, or closed for answers.");
        }

        var postId = PostOf(item);
        if (await FindOwnAsync(item, row, text, cancellationToken) is { } earlier)
        {
            return FacebookItem.CommentOf(earlier, postId);
        }

        var posted = Wire.Text(await api.Graph.PostAsync(QueryText.Path(item.Id, "comments"), [new("message", text)], cancellationToken), "id");
        await VerifyAsync(item, FacebookItem.CommentOf(posted, postId), text, cancellationToken);
        return FacebookItem.CommentOf(posted, postId);
    }

    /// <summary>An answer to an answer is hung under the first comment, so it is looked for there; only since the words that are answered.</summary>
    private async Task<string?> FindOwnAsync(FacebookItem item, JsonElement row, string text, CancellationToken cancellationToken)
    {
        var top = Parts.InnerText(row, "parent", "id") is { Length: > 0 } parent ? FacebookItem.CommentOf(parent, PostOf(item)).Value : item.Id;
        var since = Parts.Time(row, "created_time");
        var looked = 0;
        await foreach (var rows in api.Graph.PagesAsync(FacebookApi.CommentsUnder(top), cancellationToken))
        {
            if (rows.FirstOrDefault(answer => Parts.InnerText(answer, "from", "id") == options.PageId && Parts.SameWords(Wire.OptionalText(answer, "message"), text)
                && Parts.Time(answer, "created_time") >= since) is { ValueKind: JsonValueKind.Object } found)
            {
                return Wire.Text(found, "id");
            }

            if (++looked == PagesLookedAt)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The same call with another meaning edits the comment instead; an answer is one only when it is there under an id of its own.</summary>
    private async Task VerifyAsync(FacebookItem target, CommentId posted, string text, CancellationToken cancellationToken)
    {
        if (FacebookItem.LastPart(posted.Value) == FacebookItem.LastPart(target.Id)
            || await api.FindCommentAsync(posted.Value, cancellationToken) is not { } shown
            || !Parts.SameWords(Wire.OptionalText(shown, "message"), text))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Facebook took the answer and does not show it: look at the comment on Facebook.");
        }
    }

    private static string PostOf(FacebookItem item) => item.Kind == FacebookItemKind.Comment && item.Id.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? item.Id[..end] : item.Id;
}
