using ChannelWatch.Core.Outbox;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>Sends the mails that are owed, beside the platforms' actions, so that a stalled mail server never delays a hide.</summary>
[DisallowConcurrentExecution]
internal sealed class MailOutboxJob(OutboxDispatcher dispatcher, JobShell shell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        shell.RunAsync("mail outbox", token => dispatcher.DispatchAsync(OutboxLane.Mail, token), cancellationToken);
}
