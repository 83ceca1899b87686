using System.Data.Common;
using ChannelWatch.Core.Records;

namespace ChannelWatch.Storage.Data;

/// <summary>What differs between the databases the store can live in; everything else is written in SQL both understand.</summary>
internal interface IDialect
{
    /// <summary>The folder of embedded migrations made for this database.</summary>
    string Migrations { get; }

    /// <summary>Opens a connection with every setting the promises rest on.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A consistent view that waits for no writer.</summary>
    DbTransaction BeginRead(DbConnection connection);

    /// <summary>The one transaction that may write at a time, in this process or another.</summary>
    DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Puts a database's refusal into a sentence for a technician.</summary>
    StoreException Explain(DbException refusal);
}
