using System.Diagnostics;
using System.Globalization;
using ChannelWatch.Classification;
using ChannelWatch.Core;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;
using ChannelWatch.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// <c>poll</c>: how long it takes to poll, judge, store and decide 1,000 new comments durably, and what a poll of ten new ones costs with
/// 100,000 cases on record against an empty store. The yardstick beside them is the same machine's bare durable commits.
/// </summary>
internal static class PollCommand
{
    private const int Rounds = 15;

    private static readonly Channel Website = new() { Id = new ChannelId("larkfield-website"), School = new SchoolId("larkfield"), Kind = "simulated", Name = "School website" };

    public static async Task<int> RunAsync(string[] args)
    {
        var onRecord = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("channelwatch-bench-").FullName;
        try
        {
            Say($"A bare durable commit of one row here takes {BareCommit(folder).TotalMilliseconds:0.0} ms.");
            await WarmAsync(Path.Combine(folder, "warm"));
            await MeasureAsync(Path.Combine(folder, "store"), onRecord);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>Another store first, so that the empty one is not charged for a program that has just begun.</summary>
    private static async Task WarmAsync(string folder)
    {
        var platform = new ScriptedPlatform();
        await using var services = Wire(folder, platform);
        await services.GetRequiredService<StoreSetup>().PrepareAsync(CancellationToken.None);
        await PollAsync(services, platform, 1_000);
        _ = await MedianAsync(services, platform, 10);
    }

    private static async Task MeasureAsync(string folder, int onRecord)
    {
        var platform = new ScriptedPlatform();
        await using var services = Wire(folder, platform);
        await services.GetRequiredService<StoreSetup>().PrepareAsync(CancellationToken.None);
        await PollAsync(services, platform, 1);
        var empty = await MedianAsync(services, platform, 10);
        var thousand = await PollAsync(services, platform, 1_000);
        Say($"1,000 new comments polled, judged, stored and decided: {thousand.TotalSeconds:0.00} s ({1_000 / thousand.TotalSeconds:0} a second).");
        for (var stored = 1_000; stored < onRecord; stored += 5_000)
        {
            await PollAsync(services, platform, 5_000);
        }

        var full = await MedianAsync(services, platform, 10);
        Say($"A poll of 10 new comments, median of {Rounds}: {empty.TotalMilliseconds:0.0} ms on an empty store, {full.TotalMilliseconds:0.0} ms with {onRecord:N0} cases on record: {full / empty:0.00} times.");
        var (lookedUp, leftOut) = await UnchangedAsync(services, platform);
        Say($"A page of 100 known comments, unchanged, median of {Rounds}: {lookedUp.TotalMilliseconds:0.00} ms looked up in the record, {leftOut.TotalMilliseconds:0.00} ms when nothing was written since: {leftOut / lookedUp:0.00} times.");
    }

    /// <summary>The same page stored twice after each change of the record: held against it, and recognised.</summary>
    private static async Task<(TimeSpan LookedUp, TimeSpan LeftOut)> UnchangedAsync(ServiceProvider services, ScriptedPlatform platform)
    {
        var intake = services.GetRequiredService<IIntakeStore>();
        await PollAsync(services, platform, 100);
        var page = platform.LastPage!;
        var (lookedUp, leftOut) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < Rounds; round++)
        {
            await PollAsync(services, platform, 1);
            lookedUp.Add(await StoreAsync());
            leftOut.Add(await StoreAsync());
        }

        return (lookedUp.Order().ElementAt(Rounds / 2), leftOut.Order().ElementAt(Rounds / 2));

        async Task<TimeSpan> StoreAsync()
        {
            var watch = Stopwatch.StartNew();
            await intake.StoreAsync(Website, page, platform.Clock.GetUtcNow(), CancellationToken.None);
            return watch.Elapsed;
        }
    }

    private static ServiceProvider Wire(string folder, ScriptedPlatform platform)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(platform.Clock);
        services.AddStorage(new StorageOptions { DataDirectory = folder });
        services.AddSingleton<ITokenSeal>(new OpenSeal());
        services.AddClassification(new ClassificationOptions { WordsDirectory = Path.Combine(AppContext.BaseDirectory, "config", "words") });
        services.AddSingleton(PolicyBook.Parse("policy.json", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "policy.json"))));
        services.AddSingleton(new SchoolDirectory([new School { Id = Website.School, Name = "Larkfield Primary School", Zone = TimeZoneInfo.Utc, Channels = [Website] }]));
        services.AddSingleton<IConnectors>(platform);
        services.AddCore();
        return services.BuildServiceProvider();
    }

    private static async Task<TimeSpan> MedianAsync(ServiceProvider services, ScriptedPlatform platform, int comments)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Add(await PollAsync(services, platform, comments));
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static async Task<TimeSpan> PollAsync(ServiceProvider services, ScriptedPlatform platform, int comments)
    {
        platform.Waiting = comments;
        platform.Clock.Advance(TimeSpan.FromMinutes(comments));
        var watch = Stopwatch.StartNew();
        var result = await services.GetRequiredService<ChannelPoller>().PollAsync(Website.Id, force: true, CancellationToken.None);
        watch.Stop();
        return result.Judged == comments ? watch.Elapsed : throw new InvalidOperationException($"{result.Judged} of {comments} comments were judged.");
    }

    private static TimeSpan BareCommit(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        connection.Open();
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full; create table t (x text)");
        var watch = Stopwatch.StartNew();
        for (var row = 0; row < 100; row++)
        {
            Run(connection, "insert into t values ('a row of about the length of a short comment under a post of a school')");
        }

        return watch.Elapsed / 100;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
