using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Opinions;

/// <summary>Hands out comments about which an outside opinion is due, and forgets those for which it would come too late.</summary>
internal static class ClaimWanted
{
    public const string Due =
        $"""
        select {CaseRow.Columns}, w.wanted_at as WantedAt, w.attempts as Attempts,
          (select pr.text from cases p join revisions pr on pr.case_id = p.id and pr.number = p.latest_revision
            where p.channel = c.channel and p.comment = c.in_reply_to) as ParentText
        from opinions_wanted w
        join cases c on c.id = w.case_id
        join revisions r on r.case_id = c.id and r.number = c.latest_revision
        left join decisions d on d.id = c.decided_id
        where w.ask_at <= @now order by w.ask_at limit @limit
        """;

    private const string ForgetLate =
        """
        delete from opinions_wanted where ask_at <= @now and case_id in (
          select w.case_id from opinions_wanted w join cases c on c.id = w.case_id left join decisions d on d.id = c.decided_id
          where w.ask_at <= @now and (c.latest_revision <> w.revision or c.awaiting is not null or c.state in ('Gone', 'Removed', 'SchoolsOwn')
            or (d.by_email is not null and d.revision = w.revision)))
        """;

    public static async Task<IReadOnlyList<WantedOpinion>> RunAsync(Session session, int limit, TimeSpan lease, DateTimeOffset now)
    {
        var at = StoredTime.Of(now);
        await session.ExecuteAsync(ForgetLate, new { now = at });
        var rows = await session.QueryAsync<CaseRow>(Due, new { now = at, limit });
        foreach (var row in rows)
        {
            await session.ExecuteAsync(
                "update opinions_wanted set ask_at = @until, attempts = attempts + 1 where case_id = @Id", new { row.Id, until = StoredTime.Of(now + lease) });
        }

        return
        [
            .. rows.Select(row => new WantedOpinion(
                row.ToCase(), row.ParentText is null ? null : StoredText.Read(row.ParentText), StoredTime.Read(row.WantedAt!), (int)row.Attempts + 1)),
        ];
    }
}
