using ChannelWatch.Classification.Checks;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Families;

/// <summary>The rules by themselves, without the statistical model: what they say must not hang on how it was trained.</summary>
internal static class TheRules
{
    /// <summary>From here a rule speaks for its category.</summary>
    public const double Speaks = 0.5;

    public static List<Finding> See(string text)
    {
        var input = new CheckInput(TheClassifier.Lists);
        var sink = new FindingSink(input);
        input.Read(new CommentToClassify { Text = text });
        input.FindPhrases();
        foreach (var check in CheckList.Of(TheClassifier.Lists))
        {
            check.Run(input, sink);
        }

        return sink.Findings;
    }

    public static double Best(string text, Category category) =>
        See(text).Where(finding => finding.Category == category).Select(finding => finding.Score).DefaultIfEmpty(0).Max();
}
