using System.Globalization;
using ChannelWatch.Classification;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Schools;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Benchmarks;

/// <summary>Judges labelled files with the default policy, or a profile of it, and prints, or writes, how well that went.</summary>
internal static class AccuracyCommand
{
    private static readonly SchoolId Measured = new("measured");

    public static async Task<int> RunAsync(string[] args)
    {
        var files = Arguments.Values(args, "--data");
        if (files.Count == 0)
        {
            Console.Error.WriteLine("accuracy: --data FILE… is missing");
            return 2;
        }

        var policyFile = Arguments.Values(args, "--policy").FirstOrDefault() ?? Path.Combine("config", "policy.json");
        var profile = Arguments.Values(args, "--profile").FirstOrDefault() ?? PolicyBook.DefaultProfile;
        var policy = PolicyBook.Parse(policyFile, await File.ReadAllTextAsync(policyFile), new Dictionary<string, string> { [Measured.Value] = profile }).For(Measured, new ChannelId("measured"));
        await using var services = new ServiceCollection().AddLogging(logging => logging.AddSimpleConsole())
            .AddClassification(new ClassificationOptions { WordsDirectory = Arguments.Values(args, "--words").FirstOrDefault() ?? Path.Combine("config", "words") })
            .BuildServiceProvider();
        var classifier = services.GetRequiredService<IClassifier>();
        var comments = LabelledComment.ReadAll(files);
        var judged = await JudgeAsync(comments, classifier, policy);
        var text = new AccuracyReport(judged).Write(string.Join(", ", files.Select(Path.GetFileName)), await SpeedAsync(comments, classifier, policy));
        Console.WriteLine(text);
        if (Arguments.Values(args, "--out").FirstOrDefault() is { } path)
        {
            await File.WriteAllTextAsync(path, "# How well ChannelWatch judges\n\n" + text);
        }

        foreach (var item in Arguments.Values(args, "--mistakes").SelectMany(kind => Mistakes(judged, kind)))
        {
            Console.WriteLine(item);
        }

        return 0;
    }

    private static async Task<IReadOnlyList<Judged>> JudgeAsync(IReadOnlyList<LabelledComment> comments, IClassifier classifier, Policy policy)
    {
        var judged = new List<Judged>(comments.Count);
        foreach (var comment in comments)
        {
            var seen = await classifier.ClassifyAsync(new CommentToClassify { Text = comment.Text, Kind = comment.Kind }, CancellationToken.None);
            judged.Add(new Judged(comment, policy.Judge(seen, comment.Kind, classifier.Version)));
        }

        return judged;
    }

    // Once more over everything, now that it is warm; processor time, so that a busy machine does not flatter or slander.
    private static async Task<double> SpeedAsync(IReadOnlyList<LabelledComment> comments, IClassifier classifier, Policy policy)
    {
        var before = Environment.CpuUsage.TotalTime;
        _ = await JudgeAsync(comments, classifier, policy);
        return comments.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    // "publish-hide": expected publish, was hidden; "escalate-missed", "escalate-wrong".
    private static IEnumerable<string> Mistakes(IReadOnlyList<Judged> judged, string kind) => judged
        .Where(item => kind switch
        {
            "escalate-missed" => item.Label.Escalate && !item.Verdict.Escalate,
            "escalate-wrong" => !item.Label.Escalate && item.Verdict.Escalate,
            "all" => true,
            "intent" => item.Label.Intent != item.Verdict.Intent,
            _ => string.Equals($"{item.Label.Expected}-{item.Verdict.Ruling}", kind, StringComparison.OrdinalIgnoreCase),
        })
        .Select(item => string.Create(CultureInfo.InvariantCulture,
            $"{item.Label.Id} {item.Label.Expected}>{item.Verdict.Ruling}{(item.Label.Escalate ? "!" : "")} [{string.Join(' ', item.Label.Violations.Concat(item.Label.Flags).Select(category => category.Name()))} {item.Label.Intent}] {item.Label.Text.ReplaceLineEndings(" / ")}\n    {string.Join(' ', item.Verdict.Findings.Select(finding => $"{finding.Rule}:{finding.Category.Name()}={finding.Score} «{item.Label.Text.Substring(finding.Start, finding.Length).ReplaceLineEndings(" ")}»").Distinct())}"));
}
