using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Host.Wiring;

/// <summary>Carries out once what is owed now, for commands that run without the service.</summary>
internal static class OnePass
{
    public static async Task DispatchAsync(OutboxDispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.DispatchAsync(OutboxLane.Platform, cancellationToken);
        await dispatcher.DispatchAsync(OutboxLane.Mail, cancellationToken);
    }
}
