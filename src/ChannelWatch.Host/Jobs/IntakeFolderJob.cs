using ChannelWatch.Host.Intake;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Takes up what other systems left in their folders.</summary>
[DisallowConcurrentExecution]
internal sealed class IntakeFolderJob(WatchedFolders folders, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("intake folders", folders.RunAsync, cancellationToken);
}
