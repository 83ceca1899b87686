using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Opinions;

/// <summary>Brings up to date what outside opinions keep for the school: at the start, and whenever it may have changed since.</summary>
public sealed class OpinionUpkeep(SchoolDirectory schools, IEnumerable<IOutsideOpinion> sources, OpinionAlerts alerts, TimeProvider clock, ILogger<OpinionUpkeep> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<IOutsideOpinion> _sources = [.. sources];
    private DateTimeOffset? _last;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_last is { } last && now - last < Every && now >= last)
        {
            return;
        }

        _last = now;
        foreach (var source in _sources)
        {
            await RefreshAsync(source, cancellationToken);
        }
    }

    private async Task RefreshAsync(IOutsideOpinion source, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await source.RefreshAsync(either.Token);
        }
        catch (OpinionException failure)
        {
            logger.OpinionFailed(source.Name, failure.NeedsPerson, failure.Message);
            if (failure.NeedsPerson && schools.Schools is [var school, ..])
            {
                await alerts.RefusedAsync(school, source, failure.Message, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.OpinionFailed(source.Name, needsPerson: false, "It could not be brought up to date in time.");
        }
    }
}
