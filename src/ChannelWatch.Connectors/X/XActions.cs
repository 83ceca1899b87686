using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>Hides and shows replies in the account's own threads, and answers where X lets an application answer.</summary>
internal sealed class XActions(XApi api, XMapping mapping, XHidden hidden, XOptions options)
{
    private const int LongestPost = 280;

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var some in ids.Distinct().Chunk(XApi.PageSize))
        {
            var page = await api.PostsAsync(some.Select(id => id.Value), cancellationToken);
            var present = Parts.Rows(page, "data").Select(row => Wire.Text(row, "id")).ToHashSet(StringComparer.Ordinal);
            var gone = Parts.Rows(page, "errors").Where(XRefusal.SaysGone).Select(error => Wire.OptionalText(error, "resource_id") ?? Wire.OptionalText(error, "value")).ToHashSet(StringComparer.Ordinal);
            foreach (var id in some)
            {
                // Neither there nor said to be gone: a protected or withheld post, which the public does not see either.
                seen[id] = gone.Contains(id.Value) ? PlatformVisibility.Gone
                    : present.Contains(id.Value) && !hidden.Contains(id.Value) ? PlatformVisibility.Visible : PlatformVisibility.Hidden;
            }
        }

        return seen;
    }

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted is not (PlatformVisibility.Visible or PlatformVisibility.Hidden))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Nobody can delete other people's posts on X; a reply in the school's own threads can be hidden.");
        }

        if (await FindAsync(id, cancellationToken) is not { } post)
        {
            return PlatformVisibility.Gone;
        }

        await RequireOwnThreadAsync(post, cancellationToken);
        var hide = wanted == PlatformVisibility.Hidden;
        if (await api.SetHiddenAsync(id.Value, hide, cancellationToken) is not { } shown)
        {
            throw Wire.Odd("data.hidden", "true or false");
        }

        hidden.Note(id.Value, shown);
        return shown ? PlatformVisibility.Hidden : PlatformVisibility.Visible;
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        if (text.Length > LongestPost)
        {
            throw new ChannelException(ChannelFailure.Rejected, FormattableString.Invariant($"The answer has {text.Length} characters; X takes {LongestPost}. Shorten the template."));
        }

        var post = await FindAsync(id, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The post to answer no longer exists.");
        if (hidden.Contains(id.Value))
        {
            throw new ChannelException(ChannelFailure.Rejected, "The post to answer is hidden.");
        }

        if (await FindOwnAsync(id, Parts.Time(post, "created_at"), text, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var posted = new CommentId(await PostAsync(id, text, cancellationToken));
        return await FindAsync(posted, cancellationToken) is not null
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "X took the answer and does not show it: look at the thread on X.");
    }

    private async Task<string> PostAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        try
        {
            return await api.ReplyAsync(id.Value, text, cancellationToken);
        }
        catch (ChannelException refused) when (refused.Failure == ChannelFailure.Permission)
        {
            throw new ChannelException(ChannelFailure.Rejected, $"X does not let an application answer here: it may only answer somebody who named or quoted the account. Answer on X by hand. {refused.Message}", inner: refused);
        }
    }

    private async Task<CommentId?> FindOwnAsync(CommentId id, DateTimeOffset since, string text, CancellationToken cancellationToken)
    {
        await foreach (var page in Paging.FollowAsync("X", token => api.OwnAsync(since, token, cancellationToken), XApi.NextPage, cancellationToken))
        {
            if (Parts.Rows(page, "data").FirstOrDefault(row => XMapping.Answers(row) == id.Value && XMapping.SameAnswer(XMapping.TextOf(row), text)) is { ValueKind: JsonValueKind.Object } found)
            {
                return XMapping.IdOf(found);
            }
        }

        return null;
    }

    /// <summary>X refuses to hide elsewhere with the same words as for a missing permission, so this is asked first.</summary>
    private async Task RequireOwnThreadAsync(JsonElement post, CancellationToken cancellationToken)
    {
        var conversation = Wire.OptionalText(post, "conversation_id");
        var root = conversation is null || conversation == Wire.Text(post, "id") ? null : await FindAsync(new CommentId(conversation), cancellationToken);
        if (root is not { } first || !mapping.IsOwn(first))
        {
            throw new ChannelException(ChannelFailure.Unsupported, $"X lets @{options.Handle} hide replies in its own threads only; report the post on X, or mute or block its writer there.");
        }
    }

    private async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken) =>
        Parts.Rows(await api.PostsAsync([id.Value], cancellationToken), "data") is [var found, ..] ? found : null;
}
