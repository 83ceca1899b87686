using ChannelWatch.Storage.Tests.Contract;

namespace ChannelWatch.Storage.Tests.Sqlite;

/// <summary>The embedded store keeps every promise of the ports.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    protected override Task<Store> NewStoreAsync() => Store.NewAsync();
}
