using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Intake;

/// <summary>Makes a case of a comment not on record, with its first revision.</summary>
internal static class InsertCase
{
    private const string Insert =
        """
        insert into cases (school, channel, platform, comment, kind, author_id, author_name, author_is_school, in_reply_to, post_id,
          post_text, permalink, posted_at, first_seen_at, state, state_since, version, visibility, latest_revision)
        values (@school, @channel, @platform, @comment, @kind, @authorId, @authorName, @authorIsSchool, @inReplyTo, @postId,
          @postText, @permalink, @postedAt, @now, @state, @now, 1, @visibility, 1)
        returning id
        """;

    public static async Task<CaseId> RunAsync(Session session, Channel channel, PlatformComment comment, DateTimeOffset now)
    {
        var state = FirstState(comment);
        var id = await session.FirstAsync<long>(Insert, Values(channel, comment, state, now));
        var entry = await AddRevision.RunAsync(
            session,
            new NewRevision(
                comment.Author.IsSchool ? EventKinds.SchoolReplySeen : EventKinds.CommentSeen,
                channel.School.Value,
                channel.Id.Value,
                comment.Id.Value,
                id,
                1,
                StoredText.Of(comment.Text),
                StoredText.Of(comment.RawJson),
                comment.Visibility,
                now,
                StoredJson.Of(comment.Attachments)));
        if (state == CaseState.New)
        {
            await session.ExecuteAsync("update cases set awaiting = @entry where id = @id", new { id, entry });
        }

        return new CaseId(id);
    }

    private static CaseState FirstState(PlatformComment comment) => comment switch
    {
        { Author.IsSchool: true } => CaseState.SchoolsOwn,
        { Visibility: PlatformVisibility.Gone } => CaseState.Gone,
        _ => CaseState.New,
    };

    private static object Values(Channel channel, PlatformComment comment, CaseState state, DateTimeOffset now) => new
    {
        school = channel.School.Value,
        channel = channel.Id.Value,
        platform = channel.Kind,
        comment = StoredText.Of(comment.Id.Value),
        kind = comment.Kind.ToString(),
        authorId = StoredText.Of(comment.Author.Id),
        authorName = StoredText.Of(comment.Author.Name),
        authorIsSchool = comment.Author.IsSchool ? 1 : 0,
        inReplyTo = comment.InReplyTo is { } parent ? StoredText.Of(parent.Value) : null,
        postId = StoredText.Of(comment.PostId),
        postText = comment.PostText is null ? null : StoredText.Of(comment.PostText),
        permalink = comment.Permalink is null ? null : StoredText.Of(comment.Permalink.OriginalString),
        postedAt = StoredTime.Of(comment.PostedAt),
        now = StoredTime.Of(now),
        state = state.ToString(),
        visibility = comment.Visibility.ToString(),
    };
}
