using ChannelWatch.Core.Records;
using ChannelWatch.Host.Jobs;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Jobs;

/// <summary>A job that fails lives on.</summary>
public sealed class JobShellTests : IDisposable
{
    private readonly CollectingLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_fault_is_logged_once_and_does_not_leave_the_job()
    {
        await Shell.RunAsync("clock round", _ => throw new InvalidOperationException("broken"), CancellationToken.None);

        Assert.Equal("Job clock round failed and runs again at its next time", Assert.Single(_log.Alarming));
    }

    [Fact]
    public async Task A_store_that_refuses_is_told_in_a_sentence()
    {
        await Shell.RunAsync("poll wall", _ => throw new StoreException(StoreFailure.Locked, "The database is locked."), CancellationToken.None);

        Assert.Contains("The database is locked.", Assert.Single(_log.Alarming), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Shell.RunAsync("poll wall", token => Task.FromCanceled(token), stop.Token);

        Assert.Empty(_log.Lines);
    }

    private JobShell Shell => new(_log.For<JobShell>());
}
