using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Polling;

/// <summary>
/// The way of comments that are handed in instead of read: stored, then judged, exactly as polled ones. When it returns they are on the disk;
/// a crash before judging is made good by the channel's next pass.
/// </summary>
public sealed class PushedComments(SchoolDirectory schools, IIntakeStore intake, Judge judge, TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Notes how comments handed in before stand where they were written; unknown ones are passed over.</summary>
    public Task NoteAsync(ChannelId id, IReadOnlyDictionary<CommentId, PlatformVisibility> seen, CancellationToken cancellationToken) =>
        intake.NoteVisibilityAsync(id, seen, clock.GetUtcNow(), cancellationToken);

    /// <summary>Repeating it is harmless: a comment is known by its id, and unchanged words do nothing.</summary>
    /// <exception cref="KeyNotFoundException">No such channel is configured.</exception>
    public async Task<IntakeResult> TakeAsync(ChannelId id, IReadOnlyList<PlatformComment> comments, CancellationToken cancellationToken)
    {
        var school = schools.OwnerOf(id) ?? throw new KeyNotFoundException($"No channel \"{id}\" is configured.");
        var channel = school.FindChannel(id)!;
        var now = clock.GetUtcNow();
        var total = new IntakeResult(0, 0, 0);
        foreach (var page in comments.Chunk(PageSize))
        {
            var stored = await intake.StoreAsync(channel, new ReadPage([.. page.Select(comment => PlausibleTime.Of(comment, now))], null), now, cancellationToken);
            total = new IntakeResult(total.New + stored.New, total.Edited + stored.Edited, total.Acknowledged + stored.Acknowledged);
        }

        await judge.JudgeAsync(school, channel, firstRead: false, cancellationToken);
        return total;
    }
}
