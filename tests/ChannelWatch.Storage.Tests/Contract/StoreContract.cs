namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>What every store must keep, whichever database it lives in. A store is finished when it passes.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private Store _store = null!;

    public async Task InitializeAsync() => _store = await NewStoreAsync();

    /// <summary>Whatever a test did, the log must be whole and nothing alarming said.</summary>
    public async Task DisposeAsync()
    {
        var verification = await _store.VerifyAsync();
        await _store.DisposeAsync();
        Assert.Empty(verification.Problems);
        Assert.Empty(_store.Log.Alarming);
    }

    protected abstract Task<Store> NewStoreAsync();
}
