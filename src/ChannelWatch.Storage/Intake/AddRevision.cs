using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Intake;

/// <summary>Stores one text of a comment and binds it into the event log by salted hashes.</summary>
internal static class AddRevision
{
    /// <summary>Returns the log entry that binds the words.</summary>
    public static async Task<long> RunAsync(Session session, NewRevision news)
    {
        var salt = EventHash.NewSalt();
        var data = EventData.Of(
            ("channel", news.Channel),
            ("comment", news.Comment),
            ("revision", news.Number),
            ("visibility", news.Visibility.ToString()),
            ("text", EventHash.OfWords(salt, news.Text)),
            ("raw", EventHash.OfWords(salt, news.RawJson)),
            ("attachments", news.Attachments is null ? null : EventHash.OfWords(salt, news.Attachments)));
        var entry = await AppendEvent.RunAsync(session, new NewEvent(news.SeenAt, news.School, news.Case, news.Kind, EventKinds.Machine, data));
        await session.ExecuteAsync(
            """
            insert into revisions (case_id, number, text, raw_json, attachments, salt, seen_at, event)
            values (@Case, @Number, @Text, @RawJson, @Attachments, @salt, @seenAt, @entry)
            """,
            new { news.Case, news.Number, news.Text, news.RawJson, news.Attachments, salt, seenAt = StoredTime.Of(news.SeenAt), entry });
        return entry;
    }
}
