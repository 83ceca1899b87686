using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Training;

/// <summary>What the rules alone say about a comment, before any model has weighed it.</summary>
internal sealed class RuleFindings
{
    private readonly WordLists _lists;
    private readonly IReadOnlyList<ICheck> _checks;

    /// <param name="words">Directory of the word lists.</param>
    public RuleFindings(string words)
    {
        _lists = WordListReader.Read(words);
        _checks = CheckList.Of(_lists);
    }

    public Found[] Of<T>(IReadOnlyList<T> rows, Func<T, (string Text, CommentKind Kind)> read)
    {
        var findings = new Found[rows.Count];
        Parallel.For(0, rows.Count, Machine.Parallel, index =>
        {
            var (text, kind) = read(rows[index]);
            findings[index] = Of(text, kind);
        });
        return findings;
    }

    public Found Of(string text, CommentKind kind)
    {
        var input = new CheckInput(_lists);
        var sink = new FindingSink(input);
        input.Read(new CommentToClassify { Text = text, Kind = kind });
        input.FindPhrases();
        foreach (var check in _checks)
        {
            check.Run(input, sink);
        }

        var (query, complaint) = IntentScore.Weigh(input);
        return new Found([.. sink.Findings], query, complaint);
    }
}
