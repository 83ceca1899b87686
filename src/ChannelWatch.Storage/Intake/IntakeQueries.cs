using ChannelWatch.Core.Polling;
using ChannelWatch.Storage.Cases;

namespace ChannelWatch.Storage.Intake;

/// <summary>What the poller asks each time; each by an index, however much is on record.</summary>
internal static class IntakeQueries
{
    public const string Unjudged =
        $"""
        select {CaseRow.Columns},
          (select pr.text from cases p join revisions pr on pr.case_id = p.id and pr.number = p.latest_revision
            where p.channel = c.channel and p.comment = c.in_reply_to) as ParentText,
          {Strikes.OfCase} as Strikes
        {CaseRow.From}
        where c.channel = @channel and c.awaiting is not null
        order by c.awaiting limit @limit
        """;

    public const string PresentSince =
        "select comment from cases where channel = @channel and visibility <> 'Gone' and posted_at >= @since order by posted_at, id";

    public static async Task<IReadOnlyList<UnjudgedRevision>> UnjudgedAsync(Session session, ChannelId channel, int limit)
    {
        var rows = await session.QueryAsync<CaseRow>(Unjudged, new { channel = channel.Value, limit });
        return [.. rows.Select(row => new UnjudgedRevision(row.ToCase(), row.ParentText is null ? null : StoredText.Read(row.ParentText), (int)row.Strikes))];
    }

    public static async Task<string?> CursorAsync(Session session, ChannelId channel) =>
        await session.FirstAsync<string>("select cursor from cursors where channel = @Value", new { channel.Value }) is { } cursor ? StoredText.Read(cursor) : null;

    public static async Task<IReadOnlyList<CommentId>> PresentSinceAsync(Session session, ChannelId channel, DateTimeOffset since)
    {
        var ids = await session.QueryAsync<string>(PresentSince, new { channel = channel.Value, since = StoredTime.Of(since) });
        return [.. ids.Select(id => new CommentId(StoredText.Read(id)))];
    }
}
