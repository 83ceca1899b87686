using System.Data.Common;
using Dapper;

namespace ChannelWatch.Storage.Data;

/// <summary>One open transaction, and the only way the operations reach the database.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>Newest entry of the event log as this transaction knows it; null until first asked for.</summary>
    public ChainHead? Head { get; set; }

    public Task<int> ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        [.. await connection.QueryAsync<T>(Command(sql, values))];

    public Task<T?> FirstAsync<T>(string sql, object? values = null) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, values));

    private CommandDefinition Command(string sql, object? values) =>
        new(sql, values, transaction, cancellationToken: cancellationToken);
}
