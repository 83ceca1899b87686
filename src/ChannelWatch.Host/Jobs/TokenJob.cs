using ChannelWatch.Core.Clocks;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Asks how long the channels stay signed in; apart from the clocks, because platforms answer slowly.</summary>
[DisallowConcurrentExecution]
internal sealed class TokenJob(TokenRound round, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("sign-ins", token => round.RunAsync(everyChannel: context.PreviousFireTimeUtc is null, token), cancellationToken);
}
