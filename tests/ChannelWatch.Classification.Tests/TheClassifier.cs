using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Classification.Tests;

/// <summary>The shipped word lists and a classifier over them.</summary>
internal static class TheClassifier
{
    public static WordLists Lists { get; } = WordListReader.Read(WordsDirectory());

    private static readonly ModelCheck Model = new(SchoolModel.Load());

    public static RuleClassifier With(params ICheck[] checks) => new(Lists, checks.Length > 0 ? checks : CheckList.Of(Lists), Model, new CollectingLog().For<RuleClassifier>());

    public static async Task<CommentClassification> See(string text) =>
        await With().ClassifyAsync(new CommentToClassify { Text = text }, CancellationToken.None);

    public static double Best(this CommentClassification seen, Category category) =>
        seen.Findings.Where(finding => finding.Category == category).Select(finding => finding.Score).DefaultIfEmpty(0).Max();

    public static Policy ShippedPolicy()
    {
        var file = Path.Combine(Directory.GetParent(WordsDirectory())!.FullName, "policy.json");
        return PolicyBook.Parse(file, File.ReadAllText(file)).Default;
    }

    private static string WordsDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(directory.FullName, "config", "words")))
        {
            directory = directory.Parent!;
        }

        return Path.Combine(directory.FullName, "config", "words");
    }
}
