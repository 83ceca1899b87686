using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>Removes and approves, answers and bans, and reads back what Reddit then shows. To remove is to hide: it can be undone, and nothing is deleted.</summary>
internal sealed class RedditActions(RedditApi api)
{
    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = ids.Distinct().ToDictionary(id => id, _ => PlatformVisibility.Gone);
        foreach (var some in seen.Keys.Chunk(RedditApi.MostIds))
        {
            foreach (var thing in RedditApi.Things(await api.InfoAsync(some.Select(id => id.Value), cancellationToken)))
            {
                seen[new CommentId(Wire.Text(thing, "name"))] = RedditMapping.Visibility(thing);
            }
        }

        return seen;
    }

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted is not (PlatformVisibility.Visible or PlatformVisibility.Hidden))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "On Reddit moderators remove a comment so that it can be approved again; only its writer can delete it.");
        }

        var shown = await OneAsync(id, cancellationToken);
        if (shown == wanted || shown == PlatformVisibility.Gone)
        {
            return shown;
        }

        await api.SetRemovedAsync(id.Value, wanted == PlatformVisibility.Hidden, cancellationToken);
        return await OneAsync(id, cancellationToken);
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        switch (await OneAsync(id, cancellationToken))
        {
            case PlatformVisibility.Gone:
                throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
            case not PlatformVisibility.Visible:
                throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is removed; nobody would see the answer in its place.");
        }

        var earlier = RedditApi.Things(await api.OwnAsync(cancellationToken))
            .Where(own => Wire.OptionalText(own, "parent_id") == id.Value && Parts.SameWords(Wire.OptionalText(own, "body"), text) && RedditMapping.Visibility(own) == PlatformVisibility.Visible)
            .Select(own => Wire.Text(own, "name")).FirstOrDefault();
        if (earlier is not null)
        {
            return new CommentId(earlier);
        }

        var posted = new CommentId(await api.AnswerAsync(id.Value, text, cancellationToken));
        return await OneAsync(posted, cancellationToken) == PlatformVisibility.Visible
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "Reddit took the answer and does not show it: approve it in the moderators' queue (Mod tools, Queue).");
    }

    /// <summary>Reddit bans by name, which an account keeps for life.</summary>
    public async Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken)
    {
        var written = RedditApi.Things(await api.InfoAsync([comment.Value], cancellationToken)).Where(thing => Wire.OptionalText(thing, "author_fullname") == authorId).Select(RedditMapping.AuthorOf).FirstOrDefault();
        if (written is not { } name)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "Reddit no longer names the comment's writer: find them in the community's moderation log and ban them there (Mod tools, Banned users).");
        }

        if (await api.IsBannedAsync(name, cancellationToken))
        {
            return;
        }

        await api.BanAsync(name, cancellationToken);
        if (!await api.IsBannedAsync(name, cancellationToken))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Reddit took the ban and does not list it: ban the writer on Reddit (Mod tools, Banned users).");
        }
    }

    private async Task<PlatformVisibility> OneAsync(CommentId id, CancellationToken cancellationToken) => (await LookAsync([id], cancellationToken))[id];
}
