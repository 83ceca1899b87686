using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Holds, publishes, rejects and answers comments, and reads back what YouTube then shows. To hide is to hold: a rejected comment never comes back.</summary>
internal sealed class YouTubeActions(YouTubeApi api, YouTubeReader reader, YouTubeMapping mapping, YouTubeOptions options)
{
    private const int MostIds = 50;

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var hidden = await reader.HiddenAsync(cancellationToken);
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var some in ids.Distinct().Chunk(MostIds))
        {
            var rows = Parts.Rows(await api.CommentsAsync(some.Select(id => id.Value), cancellationToken), "items")
                .ToDictionary(row => Wire.Text(row, "id"), row => YouTubeMapping.Visibility(Parts.InnerText(row, "snippet", "moderationStatus")));
            foreach (var id in some)
            {
                seen[id] = hidden.Contains(id.Value) ? PlatformVisibility.Hidden : rows.TryGetValue(id.Value, out var shown) ? shown : PlatformVisibility.Gone;
            }
        }

        return seen;
    }

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        var status = wanted switch
        {
            PlatformVisibility.Visible => YouTubeApi.Published,
            PlatformVisibility.Hidden => YouTubeApi.Held,
            PlatformVisibility.Removed => "rejected",
            _ => throw new ChannelException(ChannelFailure.Unsupported, "A comment can be published, held or, on a person's decision, rejected."),
        };
        RequireConsent();
        var shown = await OneAsync(id, cancellationToken);
        if (shown == wanted || shown == PlatformVisibility.Gone)
        {
            return shown;
        }

        await api.SetStatusAsync(id.Value, status, ban: false, cancellationToken);
        var after = await OneAsync(id, cancellationToken);
        return after == PlatformVisibility.Gone && wanted == PlatformVisibility.Removed ? PlatformVisibility.Removed : after;
    }

    /// <summary>YouTube bans an author only together with rejecting a comment of theirs.</summary>
    public async Task BlockAsync(CommentId id, CancellationToken cancellationToken)
    {
        RequireConsent();
        if (await OneAsync(id, cancellationToken) != PlatformVisibility.Gone)
        {
            await api.SetStatusAsync(id.Value, "rejected", ban: true, cancellationToken);
        }
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        RequireConsent();
        switch (await OneAsync(id, cancellationToken))
        {
            case PlatformVisibility.Gone:
                throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
            case not PlatformVisibility.Visible:
                throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is held; YouTube would not show the answer.");
        }

        // Replies hang under the thread's first comment, whose id begins theirs.
        var thread = id.Value.Split('.')[0];
        var since = Parts.Rows(await api.CommentsAsync([id.Value], cancellationToken), "items").Select(row => Parts.Time(Parts.Inner(row, "snippet") ?? row, "publishedAt")).FirstOrDefault();
        if (await FindOwnAsync(thread, text, since, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        await RequireOpenAsync(thread, cancellationToken);
        var posted = new CommentId(Wire.Text(await api.ReplyAsync(thread, text, cancellationToken), "id"));
        return await OneAsync(posted, cancellationToken) == PlatformVisibility.Visible
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "YouTube took the answer and holds it back: publish it in YouTube Studio (Comments, Held for review).");
    }

    private async Task<CommentId?> FindOwnAsync(string thread, string text, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await foreach (var page in Paging.FollowAsync("YouTube", token => api.RepliesAsync(thread, token, cancellationToken), YouTubeApi.NextPage, cancellationToken))
        {
            foreach (var row in Parts.Rows(page, "items"))
            {
                if (Parts.Inner(row, "snippet") is { } snippet && mapping.IsOwn(snippet) && Parts.SameWords(Wire.OptionalText(snippet, "textOriginal") ?? Wire.OptionalText(snippet, "textDisplay"), text)
                    && Parts.Time(snippet, "publishedAt") >= since)
                {
                    return new CommentId(Wire.Text(row, "id"));
                }
            }
        }

        return null;
    }

    private async Task RequireOpenAsync(string thread, CancellationToken cancellationToken)
    {
        var found = Parts.Rows(await api.ThreadAsync(thread, cancellationToken), "items");
        if (found.Any(row => Parts.Inner(row, "snippet") is { } snippet && Parts.Flag(snippet, "canReply") == false))
        {
            throw new ChannelException(ChannelFailure.Rejected, "YouTube takes no answers in that thread (canReply is false).");
        }
    }

    private async Task<PlatformVisibility> OneAsync(CommentId id, CancellationToken cancellationToken) => (await LookAsync([id], cancellationToken))[id];

    private void RequireConsent()
    {
        if (!options.MayAct)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "The school has not agreed to ChannelWatch acting on YouTube: set MayAct to true, or do it in YouTube Studio.");
        }
    }
}
