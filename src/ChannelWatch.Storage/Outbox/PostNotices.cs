using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Outbox;

/// <summary>The memory of "once": notices that were posted, and what was owed with them.</summary>
internal static class PostNotices
{
    public const string Known = "select 1 from notices where notice = @notice";

    public static async Task<bool> RunAsync(Session session, IReadOnlyList<string> notices, IReadOnlyList<NewEffect> effects, DateTimeOffset now)
    {
        var posted = 0;
        foreach (var notice in notices)
        {
            posted += await PostAsync(session, notice, now);
        }

        if (posted == 0)
        {
            return false;
        }

        foreach (var effect in effects)
        {
            await OweEffect.RunAsync(session, effect, "", EventKinds.Machine, now);
        }

        return true;
    }

    public static async Task<IReadOnlyList<string>> UnpostedAsync(Session session, IReadOnlyList<string> notices)
    {
        var unposted = new List<string>();
        foreach (var notice in notices)
        {
            if (await session.FirstAsync<long?>(Known, new { notice = StoredText.Of(notice) }) is null)
            {
                unposted.Add(notice);
            }
        }

        return unposted;
    }

    private static async Task<int> PostAsync(Session session, string notice, DateTimeOffset now)
    {
        var posted = await session.ExecuteAsync(
            "insert into notices (notice, posted_at) values (@notice, @now) on conflict (notice) do nothing",
            new { notice = StoredText.Of(notice), now = StoredTime.Of(now) });
        if (posted > 0)
        {
            var data = EventData.Of(("notice", notice));
            await AppendEvent.RunAsync(session, new NewEvent(now, "", null, EventKinds.NoticePosted, EventKinds.Machine, data));
        }

        return posted;
    }
}
