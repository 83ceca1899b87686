using ChannelWatch.Core.Records;

namespace ChannelWatch.Host.Jobs;

/// <summary>Runs a job's work so that a failure is logged once and the job lives on; one of the four places that catch everything.</summary>
internal sealed class JobShell(ILogger<JobShell> logger)
{
    public async ValueTask RunAsync(string job, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service is stopping; what was begun is taken up at the next start.
        }
        catch (StoreException refused)
        {
            logger.StoreRefused(job, refused.Failure, refused.Message);
        }
        catch (Exception exception)
        {
            logger.JobFailed(exception, job);
        }
    }
}
