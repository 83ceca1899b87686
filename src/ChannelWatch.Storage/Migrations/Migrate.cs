using ChannelWatch.Core.Records;

namespace ChannelWatch.Storage.Migrations;

/// <summary>Brings the schema up to this version in one transaction; of two processes that start together the second finds it done.</summary>
internal static class Migrate
{
    /// <summary>Returns how many steps were taken.</summary>
    /// <exception cref="StoreException">The database was made by a newer version of the program.</exception>
    public static async Task<int> RunAsync(Session session, IReadOnlyList<Migration> known, DateTimeOffset now)
    {
        await session.ExecuteAsync("create table if not exists migrations (number integer primary key, name text not null, applied_at text not null)");
        var done = await session.FirstAsync<long?>("select max(number) from migrations") ?? 0;
        if (done > known[^1].Number)
        {
            throw new StoreException(
                StoreFailure.NewerVersion,
                $"The database was made by a newer version of ChannelWatch (schema {done}, this version knows {known[^1].Number}): install that version or restore a backup from before it.");
        }

        var missing = known.Where(step => step.Number > done).ToList();
        foreach (var step in missing)
        {
            await session.ExecuteAsync(step.Sql);
            await session.ExecuteAsync(
                "insert into migrations (number, name, applied_at) values (@Number, @Name, @now)",
                new { step.Number, step.Name, now = StoredTime.Of(now) });
        }

        return missing.Count;
    }
}
