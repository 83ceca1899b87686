using ChannelWatch.Core.Opinions;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Puts doubtful comments to the outside opinions, beside the polling, so that a slow cloud keeps no channel waiting.</summary>
[DisallowConcurrentExecution]
internal sealed class OpinionsJob(OpinionRound round, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("outside opinions", round.RunAsync, cancellationToken);
}
