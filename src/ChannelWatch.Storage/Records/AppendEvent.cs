namespace ChannelWatch.Storage.Records;

/// <summary>Writes one entry at the end of the hash chain, in the transaction of what it tells.</summary>
internal static class AppendEvent
{
    public static async Task<long> RunAsync(Session session, NewEvent news)
    {
        var head = session.Head ??= await ReadHeadAsync(session);
        var entry = new EventRow
        {
            Sequence = head.Sequence + 1,
            At = StoredTime.Of(news.At),
            School = news.School,
            CaseId = news.Case,
            Kind = news.Kind,
            Actor = StoredText.Of(news.Actor),
            Data = StoredText.Of(news.Data),
        };
        entry = entry with { Hash = EventHash.Of(head.Hash, entry) };
        await session.ExecuteAsync(
            """
            insert into events (sequence, at, school, case_id, kind, actor, data, hash)
            values (@Sequence, @At, @School, @CaseId, @Kind, @Actor, @Data, @Hash)
            """,
            entry);
        session.Head = new ChainHead(entry.Sequence, entry.Hash);
        return entry.Sequence;
    }

    public static async Task<ChainHead> ReadHeadAsync(Session session)
    {
        var last = await session.FirstAsync<EventRow>($"{EventRow.Select} order by sequence desc limit 1");
        return last is null ? new ChainHead(0, "") : new ChainHead(last.Sequence, last.Hash);
    }
}
