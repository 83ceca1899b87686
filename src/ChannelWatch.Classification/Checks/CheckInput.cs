using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>A comment as the checks see it, prepared once for all of them. Reused from comment to comment; one at a time.</summary>
internal sealed class CheckInput(WordLists lists)
{
    private const int MostKept = 4096;

    private static readonly CommentToClassify Nothing = new() { Text = "" };

    private ulong _sets;

    /// <summary>As given.</summary>
    public CommentToClassify Comment { get; private set; } = Nothing;

    /// <summary>Folded, with the way back.</summary>
    public NormalisedText Text { get; } = new(lists.Folding);

    /// <summary>Its words.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>Every phrase of every list found in it.</summary>
    public List<PhraseHit> Hits { get; } = [];

    /// <summary>Reads digits out of words, for the checks that look for numbers.</summary>
    public DigitRuns DigitRuns { get; } = new();

    public bool HasDigit { get; private set; }

    /// <summary>What the digits could be.</summary>
    public NumberSigns Signs { get; private set; }

    /// <summary>Takes in another comment, without looking for phrases.</summary>
    public void Read(CommentToClassify comment)
    {
        Comment = comment;
        Text.Read(comment.Text);
        lists.Lexer.Read(Text, Tokens);
        _sets = lists.SetsIn(Tokens);
        Hits.Clear();
        HasDigit = Text.Folded.IndexOfAnyInRange('0', '9') >= 0;
        Signs = HasDigit ? new NumberSignReader(Text.Folded).Read() : NumberSigns.None;
    }

    public void FindPhrases() => lists.Matcher.Find(Tokens, Hits);

    /// <summary>Lets go of the comment, and of room only a giant needed.</summary>
    public void Forget()
    {
        Comment = Nothing;
        if (Tokens.Capacity > MostKept)
        {
            Tokens.Clear();
            Tokens.Capacity = MostKept;
        }
    }

    public ReadOnlySpan<char> Written(Token token) => Text.Folded[token.Start..token.End];

    public bool Has(string rule)
    {
        foreach (var hit in Hits)
        {
            if (hit.Section.Rule == rule)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasList(string list)
    {
        foreach (var hit in Hits)
        {
            if (hit.Section.List == list)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasAny(WordSet words) => words.IsIn(_sets);
}
