using ChannelWatch.Core.Clocks;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Lets time pass: reminders, alarms, alerts, digests.</summary>
[DisallowConcurrentExecution]
internal sealed class ClockJob(ClockRound round, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("clock round", round.RunAsync, cancellationToken);
}
