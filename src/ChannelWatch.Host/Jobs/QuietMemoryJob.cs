using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Looks every minute whether memory can be given back.</summary>
[DisallowConcurrentExecution]
internal sealed class QuietMemoryJob(QuietMemory memory, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => shell.RunAsync(
        "quiet memory",
        _ =>
        {
            memory.Tidy();
            return Task.CompletedTask;
        },
        cancellationToken);
}
