using ChannelWatch.Core.Records;
using ChannelWatch.Storage.Migrations;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage;

/// <summary>Makes the store ready at start, and tells a technician whether it is.</summary>
public sealed class StoreSetup
{
    private readonly Database _database;
    private readonly StorageOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<StoreSetup> _logger;

    internal StoreSetup(Database database, StorageOptions options, TimeProvider clock, ILogger<StoreSetup> logger)
    {
        _database = database;
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Makes the folder and the database where they are missing and brings the schema up to this version. Repeating it is harmless.</summary>
    /// <exception cref="StoreException">It cannot be opened or written, or a newer version made it.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        MakeFolder();
        var known = Migration.All(_database.Dialect.Migrations);
        var steps = await _database.WriteAsync(session => Migrate.RunAsync(session, known, _clock.GetUtcNow()), cancellationToken);
        if (steps > 0)
        {
            Log.Migrated(_logger, _options.DatabaseFile, known[^1].Number, steps);
        }
    }

    /// <summary>Tries the store without leaving a trace. A store that fails is a finding, not an exception.</summary>
    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return
            [
                await StoreChecks.IntegrityAsync(_database, cancellationToken),
                await StoreChecks.WritableAsync(_database, cancellationToken),
                await StoreChecks.JournalAsync(_database, cancellationToken),
                StoreChecks.Disk(_options.DataDirectory),
            ];
        }
        catch (StoreException failure)
        {
            return [new ConnectionFinding("storage", false, failure.Message)];
        }
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(_options.DataDirectory);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.CannotBeOpened, $"The data folder {_options.DataDirectory} cannot be made: {refusal.Message}", refusal);
        }
    }
}
