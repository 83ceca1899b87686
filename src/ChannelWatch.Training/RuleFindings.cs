using ChannelWatch.Classification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChannelWatch.Training;

/// <summary>What the rules say about a comment, as the second stage is fed it: the highest score per category.</summary>
internal sealed class RuleFindings
{
    private readonly IClassifier _rules;

    /// <param name="words">Directory of the word lists.</param>
    public RuleFindings(string words)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddClassification(new ClassificationOptions { WordsDirectory = words });
        _rules = services.BuildServiceProvider().GetRequiredService<IClassifier>();
    }

    public float[][] Of<T>(IReadOnlyList<T> rows, Func<T, (string Text, CommentKind Kind)> read)
    {
        var scores = new float[rows.Count][];
        Parallel.For(0, rows.Count, Machine.Parallel, index =>
        {
            var (text, kind) = read(rows[index]);
            scores[index] = Of(text, kind);
        });
        return scores;
    }

    public float[] Of(string text, CommentKind kind)
    {
        var answer = _rules.ClassifyAsync(new CommentToClassify { Text = text, Kind = kind }, CancellationToken.None);
        return RuleScores.From(answer.AsTask().GetAwaiter().GetResult().Findings);
    }
}
