using System.Data.Common;
using ChannelWatch.Core.Records;

namespace ChannelWatch.Storage.Data;

/// <summary>
/// Runs work in transactions: any number of readers, one writer at a time in this process. What fails is rolled back whole and told
/// as a <see cref="StoreException"/>.
/// </summary>
internal sealed class Database(IDialect dialect) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    public IDialect Dialect => dialect;

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(dialect.BeginRead, work, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(dialect.BeginWrite, work, cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    public Task WriteAsync(Func<Session, Task> work, CancellationToken cancellationToken) =>
        WriteAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancellationToken);

    public void Dispose() => _writer.Dispose();

    private async Task<T> RunAsync<T>(
        Func<DbConnection, DbTransaction> begin,
        Func<Session, Task<T>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await dialect.OpenAsync(cancellationToken);
            await using var transaction = begin(connection);
            var result = await work(new Session(connection, transaction, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException refusal)
        {
            throw dialect.Explain(refusal);
        }
    }
}
