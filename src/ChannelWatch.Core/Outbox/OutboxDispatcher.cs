using ChannelWatch.Core.Records;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Outbox;

/// <summary>
/// Carries out what is owed (DESIGN 2): claims, acts, stores the result. A crash between acting and storing repeats the act, which is
/// harmless on a platform and carries the same Message-ID in a mail.
/// </summary>
public sealed class OutboxDispatcher(IOutbox outbox, PlatformActions platform, MailActions mails, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    private const int Batch = 20;

    /// <summary>Longer than any platform or mail time-out; a claim of a crashed process is free again after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Carries out everything due in a lane and returns how many effects were tried.</summary>
    public async Task<int> DispatchAsync(OutboxLane lane, CancellationToken cancellationToken)
    {
        var tried = 0;
        while (true)
        {
            var claimed = await outbox.ClaimAsync(lane, lane == OutboxLane.Mail ? 1 : Batch, Lease, clock.GetUtcNow(), cancellationToken);
            foreach (var owed in claimed)
            {
                await outbox.CompleteAsync(owed.Id, await TryAsync(owed, cancellationToken), clock.GetUtcNow(), cancellationToken);
            }

            tried += claimed.Count;
            if (claimed.Count == 0)
            {
                return tried;
            }
        }
    }

    private async Task<EffectResult> TryAsync(OwedEffect owed, CancellationToken cancellationToken)
    {
        try
        {
            var result = owed.Effect is MailEffect mail
                ? await mails.SendAsync(owed, mail, cancellationToken)
                : await platform.ActAsync(owed, cancellationToken);
            logger.EffectTried(owed.Id, owed.Effect.GetType().Name, result.State, owed.Attempts);
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not StoreException)
        {
            logger.EffectFailed(exception, owed.Id, owed.Effect.GetType().Name);
            return new EffectResult(
                clock.GetUtcNow() - owed.OwedAt > RetryTable.GiveUpAfter ? EffectState.Dead : EffectState.Owed,
                $"An error inside ChannelWatch ({exception.GetType().Name}); see the log.",
                clock.GetUtcNow() + RetryTable.WaitAfter(owed.Attempts, null));
        }
    }
}
