using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Hides, shows, deletes and blocks, and reads back what Facebook then shows.</summary>
internal sealed class FacebookActions(FacebookApi api, FacebookReader reader, FacebookOptions options)
{
    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken) => await FindAsync(FacebookItem.Of(id), cancellationToken) is { } row
        ? FacebookMapping.Visibility(row)
        : PlatformVisibility.Gone;

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        var item = FacebookItem.Of(id);
        if (wanted == PlatformVisibility.Gone || item.Kind is FacebookItemKind.Review or FacebookItemKind.Mention or FacebookItemKind.Reel)
        {
            throw new ChannelException(ChannelFailure.Unsupported, item.Kind switch
            {
                FacebookItemKind.Review => "Facebook lets nobody hide or delete a review; report it to Facebook on the Page (three dots beside the review, Report).",
                FacebookItemKind.Mention => "The post stands on somebody else's profile; remove the tag or report the post on Facebook.",
                _ => "A comment can be shown, hidden or, on a person's decision, deleted.",
            });
        }

        if (await FindAsync(item, cancellationToken) is not { } row)
        {
            return PlatformVisibility.Gone;
        }

        return FacebookMapping.Visibility(row) == wanted ? wanted : await ChangeAsync(item, row, wanted, cancellationToken);
    }

    /// <summary>Facebook keeps out by account, and says so only in its list of those kept out.</summary>
    public async Task BlockAsync(string authorId, CancellationToken cancellationToken)
    {
        if (authorId.StartsWith("unnamed:", StringComparison.Ordinal))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Facebook did not name the writer to us, so only a person can block them: open the comment on Facebook, three dots, Block.");
        }

        var path = QueryText.Path(options.PageId, "blocked");
        if (await IsBlockedAsync(path, authorId, cancellationToken))
        {
            return;
        }

        await api.Graph.PostAsync(path, [new("user", JsonSerializer.Serialize(new[] { authorId }))], cancellationToken);
        if (!await IsBlockedAsync(path, authorId, cancellationToken))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Facebook took the block and does not list the writer as blocked: do it on Facebook (Page settings, Blocking).");
        }
    }

    /// <summary>The row of a comment, post or review as it stands; null when Facebook says it is gone and the Page itself is still shown to us.</summary>
    public async Task<JsonElement?> FindAsync(FacebookItem item, CancellationToken cancellationToken)
    {
        var row = item.Kind switch
        {
            FacebookItemKind.Review => (await reader.FindReviewAsync(item.CommentId.Value, cancellationToken))?.Row,
            FacebookItemKind.Comment => await api.FindCommentAsync(item.Id, cancellationToken),
            _ => await api.FindPostAsync(item.Id, cancellationToken),
        };
        if (row is null)
        {
            // "Gone" and "not visible to us" are one code: only while the Page itself is there does it mean gone.
            await api.PageAsync(cancellationToken);
        }

        return row;
    }

    private async Task<PlatformVisibility> ChangeAsync(FacebookItem item, JsonElement row, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted == PlatformVisibility.Removed)
        {
            await api.Graph.DeleteAsync(QueryText.Path(item.Id), cancellationToken);
            return await FindAsync(item, cancellationToken) is { } left ? FacebookMapping.Visibility(left) : PlatformVisibility.Removed;
        }

        if (wanted == PlatformVisibility.Hidden && Parts.Flag(row, "can_hide") == false)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Facebook does not let the Page hide this one (can_hide is false, as for the Page's own comments).");
        }

        await api.SetHiddenAsync(item.Id, wanted == PlatformVisibility.Hidden, cancellationToken);
        return await FindAsync(item, cancellationToken) is { } after ? FacebookMapping.Visibility(after) : PlatformVisibility.Gone;
    }

    private async Task<bool> IsBlockedAsync(string path, string authorId, CancellationToken cancellationToken)
    {
        await foreach (var rows in api.Graph.PagesAsync(QueryText.With(path, ("limit", "100")), cancellationToken))
        {
            if (rows.Any(row => Wire.OptionalText(row, "id") == authorId))
            {
                return true;
            }
        }

        return false;
    }
}
