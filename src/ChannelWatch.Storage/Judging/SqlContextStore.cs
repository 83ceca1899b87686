using ChannelWatch.Core.Judging;

namespace ChannelWatch.Storage.Judging;

/// <summary>Reads the circumstances of comments, a batch in one transaction.</summary>
internal sealed class SqlContextStore(Database database) : IContextStore
{
    public Task<IReadOnlyList<KnownContext>> ReadAsync(IReadOnlyList<ContextQuestion> questions, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<KnownContext>>(
            async session =>
            {
                var rushes = new Dictionary<(ChannelId, string), Burst>();
                var known = new List<KnownContext>(questions.Count);
                foreach (var question in questions)
                {
                    known.Add(await OneAsync(session, question, rushes));
                }

                return known;
            },
            cancellationToken);

    private static async Task<KnownContext> OneAsync(Session session, ContextQuestion question, Dictionary<(ChannelId, string), Burst> rushes)
    {
        var post = (question.Case.Channel, question.Case.PostId);
        if (!rushes.TryGetValue(post, out var rush))
        {
            rush = await ContextQueries.RushAsync(session, question);
            rushes.Add(post, rush);
        }

        return await ContextQueries.AuthorAsync(session, question) with
        {
            Rush = rush,
            Decided = await ContextQueries.DecidedAsync(session, question),
        };
    }
}
