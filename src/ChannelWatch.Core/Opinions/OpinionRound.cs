using ChannelWatch.Core.Judging;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Opinions;

/// <summary>
/// The second half of the way of a doubtful comment: classified locally, decided and acted on already, it is now put to the outside opinions,
/// one after the other while it stays doubtful, and the policy decides again on everything. Runs beside the polling, so that a slow or dead
/// service keeps neither a comment nor an alarm waiting.
/// </summary>
public sealed class OpinionRound(
    SchoolDirectory schools, IEnumerable<IOutsideOpinion> sources, IOpinionStore store, OpinionAsking asking, OpinionUpkeep upkeep, PolicyBook policies, IConnectors connectors, TimeProvider clock, ILogger<OpinionRound> logger)
{
    private const int Batch = 10;

    /// <summary>Longer than every time limit together; a question of a crashed process is asked again after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly IReadOnlyList<IOutsideOpinion> _sources = [.. sources];

    /// <summary>Asks about everything due and returns how many comments were reconsidered.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await upkeep.RunAsync(cancellationToken);
        var done = 0;
        while (_sources.Count > 0)
        {
            var claimed = await store.ClaimAsync(Batch, Lease, clock.GetUtcNow(), cancellationToken);
            foreach (var wanted in claimed)
            {
                done += await ReconsiderAsync(wanted, cancellationToken) ? 1 : 0;
            }

            if (claimed.Count == 0)
            {
                break;
            }
        }

        return done;
    }

    private async Task<bool> ReconsiderAsync(WantedOpinion wanted, CancellationToken cancellationToken)
    {
        var @case = wanted.Case;
        if (schools.OwnerOf(@case.Channel) is not { } school || @case.Verdict is not { } local)
        {
            return await SaveAsync(@case, @case.Verdict, null, cancellationToken);
        }

        var policy = policies.For(school.Id, @case.Channel);
        var opinions = new List<Opinion>();
        var verdict = local;
        foreach (var source in _sources.Where(source => policy.Wants(source, verdict, @case.Kind, OpinionAsking.HasPictures(@case))))
        {
            var result = await asking.AskAsync(school, source, wanted, cancellationToken);
            if (result.Opinion is not { } opinion)
            {
                await store.PostponeAsync(@case.Id, result.Until, result.CountsAsTry, cancellationToken);
                return false;
            }

            opinions.Add(opinion);
            verdict = policy.Reconsider(local, @case.Kind, opinions);
        }

        logger.Reconsidered(@case.Id, local.Ruling, verdict.Ruling, opinions.Count(opinion => opinion.Answered), opinions.Count);
        return await SaveAsync(@case, opinions.Count == 0 ? null : verdict, opinions.Count == 0 ? null : ChangeOf(school, @case, local, verdict), cancellationToken);
    }

    private CaseChange? ChangeOf(School school, Case @case, Verdict local, Verdict verdict) =>
        school.FindChannel(@case.Channel) is { } channel && (verdict.Ruling != local.Ruling || (verdict.Escalate && !local.Escalate))
            ? JudgedChange.Of(school, channel, @case, verdict, connectors.For(@case.Channel), verdict.Escalate && !local.Escalate, clock.GetUtcNow()) with
            {
                Due = verdict.Ruling == Ruling.Hide ? new DueChange(null) : null,
            }
            : null;

    private async Task<bool> SaveAsync(Case @case, Verdict? verdict, CaseChange? change, CancellationToken cancellationToken)
    {
        await store.SaveAsync(new Reconsideration(@case.Id, @case.Latest.Number, verdict, change, clock.GetUtcNow()), cancellationToken);
        return verdict is not null;
    }
}
