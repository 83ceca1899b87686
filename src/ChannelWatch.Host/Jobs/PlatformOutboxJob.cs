using ChannelWatch.Core.Outbox;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Carries out what is owed on the platforms.</summary>
[DisallowConcurrentExecution]
internal sealed class PlatformOutboxJob(OutboxDispatcher dispatcher, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("platform outbox", token => dispatcher.DispatchAsync(OutboxLane.Platform, token), cancellationToken);
}
