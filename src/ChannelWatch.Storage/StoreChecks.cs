using System.Globalization;

namespace ChannelWatch.Storage;

/// <summary>The lines about the store in <c>channelwatch check</c>.</summary>
internal static class StoreChecks
{
    private const long LeastFree = 200L * 1024 * 1024;

    public static async Task<ConnectionFinding> IntegrityAsync(Database database, CancellationToken cancellationToken)
    {
        var answer = await database.ReadAsync(session => session.FirstAsync<string>("pragma quick_check(1)"), cancellationToken);
        return answer == "ok"
            ? new ConnectionFinding("storage", true, "the database is whole")
            : new ConnectionFinding("storage", false, $"the database is damaged ({answer}): stop the service and restore the last backup");
    }

    public static async Task<ConnectionFinding> WritableAsync(Database database, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => session.ExecuteAsync("update migrations set name = name where number = 1"), cancellationToken);
        return new ConnectionFinding("storage may be written", true, "a trial write was stored");
    }

    public static async Task<ConnectionFinding> JournalAsync(Database database, CancellationToken cancellationToken)
    {
        var mode = await database.ReadAsync(session => session.FirstAsync<string>("pragma journal_mode"), cancellationToken);
        return mode == "wal"
            ? new ConnectionFinding("storage journal", true, "write-ahead log, every commit on the disk before it is reported")
            : new ConnectionFinding("storage journal", false, $"the journal is \"{mode}\": put the data folder on a local disk, not a network share");
    }

    public static ConnectionFinding Disk(string folder)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        var size = string.Create(CultureInfo.InvariantCulture, $"{free / 1024 / 1024:N0} MB free");
        return free >= LeastFree
            ? new ConnectionFinding("disk", true, size)
            : new ConnectionFinding("disk", false, $"{size}: make room on the disk of {folder}, at least 200 MB");
    }
}
