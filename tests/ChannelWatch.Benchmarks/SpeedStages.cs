using System.Text;
using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Benchmarks;

/// <summary>The steps of judging a comment, each for itself over the same comments, taking turns.</summary>
internal sealed class SpeedStages(WordLists lists, SchoolModel model, IClassifier classifier, Policy policy)
{
    private readonly CheckInput _input = new(lists);
    private readonly NormalisedText _text = new(lists.Folding);
    private readonly float[] _output = new float[ModelShape.Answers];
    private readonly float[] _inputs = new float[ModelShape.Inputs];
    private readonly TextGrams _grams = new();
    private readonly IReadOnlyList<ICheck> _checks = CheckList.Of(lists);

    /// <summary>Yardstick first.</summary>
    public IEnumerable<(string Name, Timed Timed)> Measure(IReadOnlyList<CommentToClassify> comments, int rounds)
    {
        var items = comments.Select(comment => (Comment: comment, Utf8: Encoding.UTF8.GetBytes(comment.Text))).ToList();
        var sink = new FindingSink(_input);
        (string Name, Action<(CommentToClassify Comment, byte[] Utf8)> Work)[] steps =
        [
            ("(yardstick) decoding UTF-8", item => Encoding.UTF8.GetString(item.Utf8)),
            ("normalising", item => _text.Read(item.Comment.Text)),
            ("normalising, cutting into words, reading digits", item => _input.Read(item.Comment)),
            ("the same, then phrases of the word lists", item => Read(item.Comment)),
            ("the same, then all other checks", item => Check(item.Comment, sink)),
            ("model: normalising, n-grams, linear columns", item => model.ReadFirstStage(item.Comment.Text, item.Comment.Kind, _inputs, _grams)),
            ("model with its own normalisation", item => model.Score(item.Comment.Text, item.Comment.Kind, [], _output)),
            ("whole local verdict: all checks and the model", item => Classify(classifier, item.Comment)),
            ("whole local verdict with the policy's decision", item => policy.Judge(Classify(classifier, item.Comment), item.Comment.Kind, classifier.Version)),
        ];
        return steps.Zip(Timing.Together(items, rounds, [.. steps.Select(step => step.Work)]), (step, timed) => (step.Name, timed));
    }

    /// <summary>The local verdict, which waits for nothing.</summary>
    public static CommentClassification Classify(IClassifier classifier, CommentToClassify comment)
    {
        var answer = classifier.ClassifyAsync(comment, CancellationToken.None);
        System.Diagnostics.Debug.Assert(answer.IsCompleted, "The local verdict waits for nothing.");
        return answer.Result;
    }

    private void Read(CommentToClassify comment)
    {
        _input.Read(comment);
        _input.FindPhrases();
    }

    private void Check(CommentToClassify comment, FindingSink sink)
    {
        Read(comment);
        sink.Clear();
        foreach (var check in _checks)
        {
            check.Run(_input, sink);
        }
    }
}
