using ChannelWatch.Core.Classification;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>Finds a category where its name stands in the text, certain with an exclamation mark; a query where there is a question mark.</summary>
public sealed class KeywordClassifier : IClassifier
{
    public string Version => "keywords-1";

    public ValueTask<CommentClassification> ClassifyAsync(CommentToClassify comment, CancellationToken cancellationToken)
    {
        var findings = Enum.GetValues<Category>()
            .Select(category => (Category: category, At: comment.Text.IndexOf(category.Name(), StringComparison.OrdinalIgnoreCase)))
            .Where(seen => seen.At >= 0)
            .Select(seen => new Finding(seen.Category, comment.Text.Contains('!', StringComparison.Ordinal) ? 1 : 0.6, "test/keyword", seen.At, seen.Category.Name().Length, $"It says {seen.Category.Name()}."));
        IReadOnlyList<string> unanswered = comment.Text.Contains("unanswered", StringComparison.Ordinal) ? ["cloud"] : [];
        var intent = comment.Text.Contains('?', StringComparison.Ordinal) ? Intent.Query : Intent.Comment;
        return ValueTask.FromResult(new CommentClassification([.. findings], intent, unanswered));
    }
}
