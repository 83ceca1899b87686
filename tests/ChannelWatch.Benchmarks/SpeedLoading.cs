using System.Diagnostics;
using System.Globalization;
using ChannelWatch.Classification;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Classification;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Benchmarks;

/// <summary>What reading the word lists and the model costs in time and memory. Run before anything else has warmed up.</summary>
internal static class SpeedLoading
{
    private const int Rounds = 10;

    public static void Report(string words)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var services = new ServiceCollection().AddLogging().AddClassification(new ClassificationOptions { WordsDirectory = words }).BuildServiceProvider();
        var first = Stopwatch.StartNew();
        var classifier = services.GetRequiredService<IClassifier>();
        var ready = first.Elapsed;
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        Say($"Classifier ready {ready.TotalMilliseconds:0} ms after it was first asked for, compiling included; it keeps {retained / 1024:N0} KB, the model among them.");
        GC.KeepAlive(classifier);
        var model = Best(() => SchoolModel.Load());
        var lists = Best(() => WordListReader.Read(words));
        Say($"Warm: model {model.Milliseconds:0.0} ms, {model.Kilobytes:N0} KB allocated; word lists {lists.Milliseconds:0.0} ms, {lists.Kilobytes:N0} KB allocated.");
        Say($"");
    }

    private static (double Milliseconds, long Kilobytes) Best(Func<object> load)
    {
        var best = TimeSpan.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(load());
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return (best.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - before) / 1024 / Rounds);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
