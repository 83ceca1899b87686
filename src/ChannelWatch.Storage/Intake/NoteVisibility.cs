using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Intake;

/// <summary>Stores how a known comment stands on its platform, whoever brought that about.</summary>
internal static class NoteVisibility
{
    /// <param name="session">The open transaction.</param>
    /// <param name="facts">The case as it stands.</param>
    /// <param name="seen">As the platform shows it.</param>
    /// <param name="byEffect">The effect of ours that was read back, if one; null when the platform was merely read.</param>
    /// <param name="now">When it was seen.</param>
    public static async Task RunAsync(Session session, CaseFacts facts, PlatformVisibility seen, long? byEffect, DateTimeOffset now)
    {
        var known = Words.Read<PlatformVisibility>(facts.Visibility);
        if (known == seen)
        {
            return;
        }

        if (seen == PlatformVisibility.Gone)
        {
            await NoteGoneAsync(session, facts, now);
        }
        else if (known == PlatformVisibility.Gone)
        {
            await JudgeAfresh.RunAsync(session, facts, EventKinds.CommentReappeared, facts.Text, facts.RawJson, facts.Attachments, seen, now);
        }
        else
        {
            await NoteChangeAsync(session, facts, seen, byEffect, now);
        }

        await HandWorkSeen.RunAsync(session, facts, seen, now);
    }

    private static async Task NoteGoneAsync(Session session, CaseFacts facts, DateTimeOffset now)
    {
        var state = facts.IsSchools ? nameof(CaseState.SchoolsOwn) : nameof(CaseState.Gone);
        await session.ExecuteAsync(
            """
            update cases set visibility = 'Gone', due_at = null, awaiting = null, version = version + 1,
            state_since = case when state = @state then state_since else @now end, state = @state
            where id = @Id
            """,
            new { facts.Id, state, now = StoredTime.Of(now) });
        await AppendAsync(session, facts, EventKinds.CommentGone, EventData.Of(("from", facts.Visibility)), now);
    }

    private static async Task NoteChangeAsync(Session session, CaseFacts facts, PlatformVisibility seen, long? byEffect, DateTimeOffset now)
    {
        var ours = byEffect ?? await FindOursAsync(session, facts, seen);
        // A page shown before our own hide was confirmed tells the moderator nothing wrong; one shown before a native change does.
        await session.ExecuteAsync(
            "update cases set visibility = @seen, version = version + @step where id = @Id",
            new { facts.Id, seen = seen.ToString(), step = ours is null ? 1 : 0 });
        var data = EventData.Of(("from", facts.Visibility), ("to", seen.ToString()), ("effect", ours), ("native", ours is null));
        await AppendAsync(session, facts, EventKinds.VisibilityChanged, data, now);
    }

    /// <summary>The newest effect on the comment explains what is seen, also when a crash lost its result.</summary>
    private static async Task<long?> FindOursAsync(Session session, CaseFacts facts, PlatformVisibility seen)
    {
        var newest = await session.FirstAsync<LaneRow>(
            """
            select id as Id, wanted as Wanted, attempts as Attempts from effects
            where lane = @lane and kind = 'visibility' and state <> 'Dropped' order by id desc limit 1
            """,
            new { lane = Lane.Of(facts.Channel, facts.Comment) });
        return newest is { Attempts: > 0 } && newest.Wanted == seen.ToString() ? newest.Id : null;
    }

    private static Task<long> AppendAsync(Session session, CaseFacts facts, string kind, string data, DateTimeOffset now) =>
        AppendEvent.RunAsync(session, new NewEvent(now, facts.School, facts.Id, kind, EventKinds.Machine, data));

    private sealed record LaneRow
    {
        public long Id { get; init; }

        public string? Wanted { get; init; }

        public long Attempts { get; init; }
    }
}
