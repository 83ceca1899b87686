using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Opinions;

/// <summary>Comments about which an outside opinion is wanted, and what was asked of the rations.</summary>
internal sealed class SqlOpinionStore(Database database) : IOpinionStore
{
    public Task<IReadOnlyList<WantedOpinion>> ClaimAsync(int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ClaimWanted.RunAsync(session, limit, lease, now), cancellationToken);

    public Task PostponeAsync(CaseId id, DateTimeOffset until, bool countsAsTry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "update opinions_wanted set ask_at = @until, attempts = attempts - @untried where case_id = @Value",
                new { id.Value, until = StoredTime.Of(until), untried = countsAsTry ? 0 : 1 }),
            cancellationToken);

    public Task SaveAsync(Reconsideration reconsideration, CancellationToken cancellationToken) =>
        database.WriteAsync(session => SaveReconsideration.RunAsync(session, reconsideration), cancellationToken);

    public Task<RationResult> TakeAsync(string account, IReadOnlyList<(string Period, int Allowed)> rations, CancellationToken cancellationToken) =>
        database.WriteAsync(session => TakeRations.RunAsync(session, account, rations), cancellationToken);
}
