using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Answers comments, and where the school wants it tried deletes them on a person's decision; nothing can be hidden.</summary>
internal sealed class LinkedInActions(LinkedInApi api, LinkedInRole role, LinkedInMapping mapping, LinkedInOptions options)
{
    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken) =>
        (IsMention(id) ? await IsThereAsync(id.Value[LinkedInMapping.Mention.Length..], cancellationToken) : await FindAsync(NameOf(id), cancellationToken) is not null) ? PlatformVisibility.Visible : PlatformVisibility.Gone;

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted != PlatformVisibility.Removed || !options.MayDelete || IsMention(id))
        {
            throw new ChannelException(ChannelFailure.Unsupported, IsMention(id) ? "The post is somebody else's: report it on LinkedIn if it breaks the rules." : wanted == PlatformVisibility.Removed
                ? "LinkedIn does not promise that a Page may delete a comment through its API: delete it on the Page by hand, or set MayDelete to have it tried."
                : "On LinkedIn a comment cannot be hidden: delete it on the Page by hand if it must go.");
        }

        var comment = NameOf(id);
        if (await FindAsync(comment, cancellationToken) is null)
        {
            return PlatformVisibility.Gone;
        }

        await api.DeleteAsync(comment, cancellationToken);
        return await FindAsync(comment, cancellationToken) is null ? PlatformVisibility.Removed : PlatformVisibility.Visible;
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        if (IsMention(id))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "The post is somebody else's; answer it on LinkedIn, signed in as the Page.");
        }

        var row = await FindAsync(NameOf(id), cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");

        // LinkedIn nests one level deep: an answer to an answer hangs under the first comment.
        var top = Wire.OptionalText(row, "parentComment") is { Length: > 0 } parent ? parent : id.Value;
        if (await FindOwnAsync(top, text, LinkedInMapping.WrittenAt(row), cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var posted = await api.ReplyAsync(NameOf(id).On, top, text, cancellationToken);
        return await FindAsync(posted, cancellationToken) is { } shown && Parts.SameWords(LinkedInMapping.TextOf(shown), text)
            ? new CommentId(posted.ToString())
            : throw new ChannelException(ChannelFailure.Rejected, "LinkedIn took the answer and does not show it: look at the comment on the Page.");
    }

    private async Task<CommentId?> FindOwnAsync(string top, string text, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await foreach (var page in api.CommentsAsync(top, cancellationToken))
        {
            foreach (var answer in Parts.Rows(page, "elements"))
            {
                if (mapping.IsOwn(answer) && Parts.SameWords(LinkedInMapping.TextOf(answer), text) && LinkedInMapping.WrittenAt(answer) >= since)
                {
                    return LinkedInMapping.IdOf(answer);
                }
            }
        }

        return null;
    }

    /// <summary>Null when LinkedIn says it is gone and the role is still there, as without it nothing is shown.</summary>
    private async Task<JsonElement?> FindAsync(LinkedInUrn comment, CancellationToken cancellationToken)
    {
        var row = await api.CommentAsync(comment, cancellationToken);
        if (row is not { } shown)
        {
            await role.RequireNowAsync(cancellationToken);
            return null;
        }

        // An answer without the comment would pass for one that is there.
        return Wire.Text(shown, "actor").Length > 0 ? row : throw Wire.Odd("actor", "text");
    }

    /// <summary>A post elsewhere that is not shown to us is not gone.</summary>
    private async Task<bool> IsThereAsync(string post, CancellationToken cancellationToken)
    {
        try
        {
            return await api.PostAsync(post, cancellationToken) is not null;
        }
        catch (ChannelException refusal) when (refusal.Failure == ChannelFailure.Permission)
        {
            return true;
        }
    }

    private static bool IsMention(CommentId id) => id.Value.StartsWith(LinkedInMapping.Mention, StringComparison.Ordinal);

    private static LinkedInUrn NameOf(CommentId id) => LinkedInUrn.Parse(id.Value) ?? throw new ChannelException(ChannelFailure.Rejected, "That is not the name of a comment on LinkedIn.");
}
