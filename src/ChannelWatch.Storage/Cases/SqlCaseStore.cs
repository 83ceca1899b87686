namespace ChannelWatch.Storage.Cases;

/// <summary>Cases for people: finding, reading, deciding.</summary>
internal sealed class SqlCaseStore(Database database) : ICaseStore
{
    public Task<IReadOnlyList<Case>> FindAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        var filter = new CaseFilter(query);
        return database.ReadAsync<IReadOnlyList<Case>>(
            async session => [.. (await session.QueryAsync<CaseRow>(filter.Find, filter.Values)).Select(row => row.ToCase())],
            cancellationToken);
    }

    public Task<int> CountAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        var filter = new CaseFilter(query);
        return database.ReadAsync(async session => (int)await session.FirstAsync<long>(filter.Count, filter.Values), cancellationToken);
    }

    public Task<Case?> GetAsync(CaseId id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReadHistory.CaseAsync(session, id), cancellationToken);

    public Task<Case?> FindCommentAsync(ChannelId channel, CommentId comment, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => (await session.FirstAsync<CaseRow>(
                $"select {CaseRow.Columns} {CaseRow.From} where c.channel = @channel and c.comment = @comment",
                new { channel = channel.Value, comment = StoredText.Of(comment.Value) }))?.ToCase(),
            cancellationToken);

    public Task<CaseHistory?> GetHistoryAsync(CaseId id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReadHistory.RunAsync(session, id), cancellationToken);

    public Task<bool> DecideAsync(CaseChange change, long expectedVersion, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var facts = await CaseFacts.OfAsync(session, change.Case);
                if (facts is null || facts.Version != expectedVersion)
                {
                    return false;
                }

                await ApplyChange.RunAsync(session, facts, change);
                return true;
            },
            cancellationToken);

    public Task<int> CountStrikesAsync(SchoolId school, ChannelId channel, string authorId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => (int)await session.FirstAsync<long>(
                Strikes.OfAuthor,
                new { school = school.Value, channel = channel.Value, author = StoredText.Of(authorId) }),
            cancellationToken);
}
