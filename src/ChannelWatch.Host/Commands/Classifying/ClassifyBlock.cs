using ChannelWatch.Core.Judging;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Some lines judged at the same time, one a processor, and answered in their order.</summary>
internal sealed class ClassifyBlock(Assessor assessor)
{
    private const int MostLines = 1024;

    /// <summary>Very long lines are not kept waiting for others in memory.</summary>
    private const int MostCharacters = 4 * 1024 * 1024;

    private readonly List<Line> _lines = new(MostLines);
    private readonly Verdict?[] _verdicts = new Verdict?[MostLines];
    private int _characters;

    /// <summary>Whether it must be answered before another line is added.</summary>
    public bool IsFull => _lines.Count == MostLines || _characters > MostCharacters;

    /// <param name="number">From 1.</param>
    /// <param name="request">Null when the line could not be read.</param>
    /// <param name="error">Why not.</param>
    public void Add(long number, ClassifyRequest? request, string? error)
    {
        _lines.Add(new Line(number, request, error ?? ""));
        _characters += request?.Text.Length ?? 0;
    }

    /// <summary>Writes an answer for each line and empties the block.</summary>
    public async Task AnswerAsync(ClassifyAnswerWriter answers, CancellationToken cancellationToken)
    {
        await Parallel.ForAsync(0, _lines.Count, cancellationToken, async (at, cancelled) =>
            _verdicts[at] = _lines[at].Request is { } request ? await assessor.JudgeAsync(request, cancelled) : null);
        for (var at = 0; at < _lines.Count; at++)
        {
            Answer(_lines[at], _verdicts[at], answers);
        }

        Array.Clear(_verdicts);
        _lines.Clear();
        _characters = 0;
    }

    private static void Answer(Line line, Verdict? verdict, ClassifyAnswerWriter answers)
    {
        if (verdict is null)
        {
            answers.WriteError(line.Number, line.Error);
        }
        else
        {
            answers.WriteVerdict(line.Request?.Id, verdict);
        }
    }

    private sealed record Line(long Number, ClassifyRequest? Request, string Error);
}
