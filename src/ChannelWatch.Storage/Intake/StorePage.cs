using ChannelWatch.Core.Polling;
using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Intake;

/// <summary>Stores what one page brought, comment by comment, so that duplicates within it meet what is already on record.</summary>
internal sealed class StorePage(Session session, Channel channel, DateTimeOffset now)
{
    private int _new;
    private int _edited;
    private int _acknowledged;

    public async Task<IntakeResult> RunAsync(ReadPage page)
    {
        foreach (var comment in page.Comments)
        {
            await StoreAsync(comment);
        }

        foreach (var post in page.Posts ?? [])
        {
            await NotePostAsync(post);
        }

        if (page.Cursor is not null)
        {
            await MoveCursorAsync(page.Cursor);
        }

        return new IntakeResult(_new, _edited, _acknowledged);
    }

    private async Task StoreAsync(PlatformComment comment)
    {
        if (await CaseFacts.OfAsync(session, channel.Id, comment.Id) is { } known)
        {
            await UpdateAsync(known, comment);
            return;
        }

        _new++;
        var id = await InsertCase.RunAsync(session, channel, comment, now);
        if (comment.Author.IsSchool)
        {
            await AcknowledgeParentAsync(comment);
        }
        else if (await Acknowledge.ByEarlierReplyAsync(session, id, now))
        {
            _acknowledged++;
        }
    }

    private async Task UpdateAsync(CaseFacts known, PlatformComment comment)
    {
        var text = StoredText.Of(comment.Text);
        var edited = !string.Equals(text, known.Text, StringComparison.Ordinal) || HasOtherPictures(known, comment);
        var wasGone = known.Visibility == nameof(PlatformVisibility.Gone);
        if (comment.Visibility == PlatformVisibility.Gone || (!edited && !wasGone))
        {
            await NoteVisibility.RunAsync(session, known, comment.Visibility, byEffect: null, now);
            return;
        }

        _edited += edited ? 1 : 0;
        if (!wasGone)
        {
            await NoteVisibility.RunAsync(session, known, comment.Visibility, byEffect: null, now);
        }

        var kind = wasGone ? EventKinds.CommentReappeared : EventKinds.CommentEdited;
        await JudgeAfresh.RunAsync(session, known, kind, text, StoredText.Of(comment.RawJson), StoredJson.Of(comment.Attachments), comment.Visibility, now);
    }

    /// <summary>Addresses are left out of account: many platforms sign them afresh for each read.</summary>
    private static bool HasOtherPictures(CaseFacts known, PlatformComment comment) =>
        !StoredJson.ReadAttachments(known.Attachments).Select(Shape).SequenceEqual(comment.Attachments.Select(Shape));

    private static (AttachmentKind, string?) Shape(CommentAttachment attachment) => (attachment.Kind, attachment.Description);

    private async Task AcknowledgeParentAsync(PlatformComment reply)
    {
        IEnumerable<CommentId> parents = reply.InReplyTo is { } parent ? [parent, .. reply.AlsoAnswers] : reply.AlsoAnswers;
        foreach (var id in parents)
        {
            if (await CaseFacts.OfAsync(session, channel.Id, id) is { } answered && await Acknowledge.ByReplyAsync(session, answered, reply.PostedAt, now))
            {
                _acknowledged++;
            }
        }
    }

    private Task<int> NotePostAsync(PlatformPost post) => session.ExecuteAsync(
        "insert into posts_seen (channel, post_id, made_at) values (@channel, @post, @made) on conflict (channel, post_id) do nothing",
        new { channel = channel.Id.Value, post = StoredText.Of(post.Id), made = StoredTime.Of(post.MadeAt < now ? post.MadeAt : now) });

    private Task<int> MoveCursorAsync(string cursor) => session.ExecuteAsync(
        """
        insert into cursors (channel, cursor, moved_at) values (@channel, @cursor, @now)
        on conflict (channel) do update set cursor = excluded.cursor, moved_at = excluded.moved_at
        """,
        new { channel = channel.Id.Value, cursor = StoredText.Of(cursor), now = StoredTime.Of(now) });
}
