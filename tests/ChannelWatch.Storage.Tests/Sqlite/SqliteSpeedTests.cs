using System.Diagnostics;
using Xunit.Abstractions;

namespace ChannelWatch.Storage.Tests.Sqlite;

/// <summary>Guards against an order of magnitude, not a benchmark: the machine that tests may be busy.</summary>
public sealed class SqliteSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_thousand_new_comments_are_stored_and_judged_in_seconds()
    {
        await using var store = await Store.NewAsync();
        await StoreAndJudgeAsync(store, 10);
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);

        await StoreAndJudgeAsync(store, 1000);

        var worked = Environment.CpuUsage.TotalTime - before;
        output.WriteLine($"1,000 comments stored and judged in {watch.ElapsedMilliseconds} ms, {worked.TotalMilliseconds} ms of them working");
        Assert.InRange(worked, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Ten_new_comments_cost_about_the_same_however_much_is_on_record()
    {
        await using var empty = await Store.NewAsync();
        await using var full = await Store.NewAsync();
        await StoreAndJudgeAsync(full, 2_000);

        var (onEmpty, onFull) = (await MedianAsync(empty), await MedianAsync(full));

        output.WriteLine($"10 comments: {onEmpty.TotalMilliseconds:F1} ms on an empty store, {onFull.TotalMilliseconds:F1} ms on 2,000 cases");
        Assert.InRange(onFull, TimeSpan.Zero, (2 * onEmpty) + TimeSpan.FromMilliseconds(50));
    }

    private static async Task<TimeSpan> MedianAsync(Store store)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 15; i++)
        {
            var watch = Stopwatch.StartNew();
            await StoreAndJudgeAsync(store, 10);
            times.Add(watch.Elapsed);
        }

        return times.Order().ElementAt(7);
    }

    private static async Task StoreAndJudgeAsync(Store store, int count)
    {
        foreach (var page in Enumerable.Range(0, count).Select(_ => Some.Comment("Could somebody tell us when the summer fair begins this year?")).Chunk(100))
        {
            await store.ReadAsync(page);
            var unjudged = await store.UnjudgedAsync();
            await store.Intake.SaveJudgementsAsync([.. unjudged.Select(one => Of.Judgement(one.Case, CaseState.Queued, change => change with { Effects = [Of.Hide(one.Case)] }))], CancellationToken.None);
        }
    }
}
