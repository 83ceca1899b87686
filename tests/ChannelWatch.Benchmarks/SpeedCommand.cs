using System.Globalization;
using System.Text;
using ChannelWatch.Classification;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// <c>speed</c>: what judging costs on one core, step by step and as a whole, what hostile texts cost against ordinary ones, and the whole
/// program on 100,000 lines. The yardstick is decoding the same comments from UTF-8.
/// </summary>
internal static class SpeedCommand
{
    private const int WantedLength = 120;
    private const int Rounds = 60;
    private const int WorstRounds = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        var data = Arguments.Values(args, "--data");
        if (data.Count == 0)
        {
            await Console.Error.WriteLineAsync("speed: --data FILE… is missing");
            return 2;
        }

        var words = Arguments.Values(args, "--words").FirstOrDefault() ?? Path.Combine("config", "words");
        var policyFile = Arguments.Values(args, "--policy").FirstOrDefault() ?? Path.Combine("config", "policy.json");
        var policy = PolicyBook.Parse(policyFile, await File.ReadAllTextAsync(policyFile)).Default;
        var comments = OfWantedLength(LabelledComment.ReadAll(data));
        SpeedLoading.Report(words);
        var lists = WordListReader.Read(words);
        await using var services = new ServiceCollection().AddLogging().AddClassification(new ClassificationOptions { WordsDirectory = words }).BuildServiceProvider();
        var classifier = services.GetRequiredService<IClassifier>();
        var whole = Report(comments, lists, classifier, policy);
        ReportWorst(comments, classifier, whole);
        if (Arguments.Values(args, "--published").FirstOrDefault() is { } published)
        {
            await WholeProcess.ReportAsync(published, comments);
        }

        return 0;
    }

    // As many as there are, with an average length of about 120 characters: the shortest are left out until it is so.
    private static List<CommentToClassify> OfWantedLength(IReadOnlyList<LabelledComment> all)
    {
        var comments = all.OrderBy(comment => comment.Text.Length).Select(comment => new CommentToClassify { Text = comment.Text, Kind = comment.Kind }).ToList();
        var total = comments.Sum(comment => (double)comment.Text.Length);
        var skipped = 0;
        while (skipped < comments.Count / 2 && total / (comments.Count - skipped) < WantedLength)
        {
            total -= comments[skipped++].Text.Length;
        }

        var kept = comments.Skip(skipped).ToArray();
        new Random(1).Shuffle(kept);
        return [.. kept];
    }

    private static Timed Report(List<CommentToClassify> comments, WordLists lists, IClassifier classifier, Policy policy)
    {
        Say($"{comments.Count} comments of {comments.Average(comment => comment.Text.Length):0} characters on average, one thread, each block's best of {Rounds} rounds.");
        Say($"");
        Say($"| step | µs a comment | a second | bytes allocated | times UTF-8 decoding |\n|---|---|---|---|---|");
        var steps = new SpeedStages(lists, SchoolModel.Load(), classifier, policy).Measure(comments, Rounds).ToList();
        var yardstick = steps[0].Timed;
        foreach (var (name, timed) in steps)
        {
            Row(name, timed, yardstick);
        }

        var benign = comments.FindAll(comment => SpeedStages.Classify(classifier, comment).Findings.Count == 0);
        Row($"whole local verdict of {benign.Count} comments with nothing found", Timing.Each(benign, Rounds, comment => SpeedStages.Classify(classifier, comment)), yardstick);
        return steps.Find(step => step.Name.EndsWith("the model", StringComparison.Ordinal)).Timed;
    }

    private static void ReportWorst(List<CommentToClassify> comments, IClassifier classifier, Timed whole)
    {
        var ordinary = whole.Microseconds * 1000 / comments.Average(comment => Encoding.UTF8.GetByteCount(comment.Text));
        var dense = comments.OrderByDescending(comment => (double)SpeedStages.Classify(classifier, comment).Findings.Count / (comment.Text.Length + 20)).Take(40).Select(comment => comment.Text).ToList();
        Say($"");
        Say($"Ordinary comments cost {ordinary:0} ns a byte. Ten thousand characters of something else:");
        Say($"");
        Say($"| text | ns a byte | times ordinary | |\n|---|---|---|---|");
        foreach (var (name, text) in WorstTexts.All(dense))
        {
            var timed = Timing.Each([new CommentToClassify { Text = text }], WorstRounds, comment => SpeedStages.Classify(classifier, comment));
            var perByte = timed.Microseconds * 1000 / Encoding.UTF8.GetByteCount(text);
            Say($"| {name} | {perByte:0} | {perByte / ordinary:0.0} | {(perByte / ordinary <= 20 ? "holds" : "**over 20**")} |");
        }
    }

    private static void Row(string name, Timed timed, Timed yardstick) =>
        Say($"| {name} | {timed.Microseconds:0.00} | {timed.PerSecond:N0} | {timed.Bytes:0} | {timed.Microseconds / yardstick.Microseconds:0.0} |");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
