using ChannelWatch.Core.Channels;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Polls one channel; never twice at once.</summary>
[DisallowConcurrentExecution]
internal sealed class PollJob(PlannedPoll poll, JobShell shell) : IJob
{
    public const string ChannelKey = "channel";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var channel = new ChannelId(context.MergedJobDataMap.GetString(ChannelKey) ?? "");
        return shell.RunAsync($"poll {channel}", token => poll.RunAsync(channel, context.Scheduler, token), cancellationToken);
    }
}
