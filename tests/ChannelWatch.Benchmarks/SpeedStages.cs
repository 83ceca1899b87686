using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Benchmarks;

/// <summary>The steps of judging a comment, each for itself over the same comments.</summary>
internal sealed class SpeedStages(WordLists lists, SchoolModel model, IReadOnlyList<CommentToClassify> comments, int rounds)
{
    private readonly CheckInput _input = new(lists);

    public IEnumerable<(string Name, Timed Timed)> Measure()
    {
        var output = new float[ModelShape.Answers];
        var text = new NormalisedText(lists.Folding);
        yield return ("normalising", Timing.Each(comments, rounds, comment => text.Read(comment.Text)));
        yield return ("normalising, cutting into words, reading digits", Timing.Each(comments, rounds, _input.Read));
        yield return ("phrases of the word lists, on top", Phrases());
        yield return ("all other checks, on top", Checks());
        yield return ("model with its own normalisation", Timing.Each(comments, rounds, comment => model.Score(comment.Text, comment.Kind, [], output)));
    }

    private Timed Phrases()
    {
        var without = Timing.Each(comments, rounds, _input.Read);
        var with = Timing.Each(comments, rounds, comment =>
        {
            _input.Read(comment);
            _input.FindPhrases();
        });
        return Beyond(with, without);
    }

    private Timed Checks()
    {
        var checks = CheckList.Of(lists);
        var sink = new FindingSink(_input);
        var without = Timing.Each(comments, rounds, comment =>
        {
            _input.Read(comment);
            _input.FindPhrases();
        });
        var with = Timing.Each(comments, rounds, comment =>
        {
            _input.Read(comment);
            _input.FindPhrases();
            sink.Clear();
            foreach (var check in checks)
            {
                check.Run(_input, sink);
            }
        });
        return Beyond(with, without);
    }

    private static Timed Beyond(Timed with, Timed without) => new(Math.Max(with.Microseconds - without.Microseconds, 0.001), with.Bytes - without.Bytes);
}
