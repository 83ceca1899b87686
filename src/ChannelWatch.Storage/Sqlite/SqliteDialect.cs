using System.Data.Common;
using ChannelWatch.Core.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChannelWatch.Storage.Sqlite;

/// <summary>The embedded database: one file, write-ahead log, every commit on the disk before it is reported.</summary>
internal sealed class SqliteDialect(StorageOptions options) : IDialect
{
    // busy_timeout is short because the driver itself tries again until the command's time is up; a long one would multiply the wait.
    private const string Settings = "pragma busy_timeout=100; pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on;";

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.DatabaseFile,
        DefaultTimeout = Math.Max(1, (int)options.LockWait.TotalSeconds),
    }.ToString();

    public string Migrations => "Sqlite";

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(Settings, cancellationToken: cancellationToken));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public DbTransaction BeginWrite(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public StoreException Explain(DbException refusal)
    {
        var (failure, sentence) = (refusal as SqliteException)?.SqliteErrorCode switch
        {
            5 or 6 => (StoreFailure.Locked, "is locked by another process; nothing was changed"),
            13 => (StoreFailure.DiskFull, "cannot grow, the disk is full; nothing was changed"),
            8 => (StoreFailure.ReadOnly, "cannot be written: it or its folder is read-only for this account"),
            14 => (StoreFailure.CannotBeOpened, "cannot be opened: check that the folder exists and this account may write there"),
            11 => (StoreFailure.Damaged, "is damaged: restore the last backup"),
            26 => (StoreFailure.Damaged, "is not a ChannelWatch database"),
            _ => (StoreFailure.Refused, $"refused: {refusal.Message}"),
        };
        return new StoreException(failure, $"The database {options.DatabaseFile} {sentence}.", refusal);
    }
}
