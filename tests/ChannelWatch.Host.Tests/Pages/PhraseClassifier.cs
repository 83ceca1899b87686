using ChannelWatch.Core.Classification;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Sees what the test tells it to see, wherever the phrase stands.</summary>
public sealed class PhraseClassifier : IClassifier
{
    private static readonly (string Phrase, Category Category, double Score, string Rule, string Why)[] Phrases =
    [
        ("07700 900123", Category.Personal, 1, "personal/uk-phone", "This looks like a private telephone number."),
        ("idiot", Category.Abuse, 0.7, "abuse/lexicon", "An insult that may be aimed at a person."),
        ("scared to go home", Category.Safeguarding, 0.9, "safeguarding/fear-of-home", "A child may not feel safe at home."),
        ("Mr Doyle", Category.NamedStaff, 0.8, "people/staff-name", "Names a member of staff."),
    ];

    public string Version => "phrases-1";

    public ValueTask<CommentClassification> ClassifyAsync(CommentToClassify comment, CancellationToken cancellationToken) => ValueTask.FromResult(new CommentClassification(
        [.. Phrases.Select(seen => (Seen: seen, At: comment.Text.IndexOf(seen.Phrase, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .Select(found => new Finding(found.Seen.Category, found.Seen.Score, found.Seen.Rule, found.At, found.Seen.Phrase.Length, found.Seen.Why))],
        comment.Text.Contains('?', StringComparison.Ordinal) ? Intent.Query : Intent.Comment,
        []));
}
