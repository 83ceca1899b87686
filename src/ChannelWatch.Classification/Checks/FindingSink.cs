using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Checks;

/// <summary>Collects findings and turns places in the folded text into places in the original. Reused from comment to comment.</summary>
internal sealed class FindingSink(CheckInput input)
{
    private readonly List<Finding> _findings = [];

    public List<Finding> Findings => _findings;

    /// <summary>A finding on folded characters.</summary>
    public void At(Category category, double score, string rule, int start, int end, string why)
    {
        var (from, length) = input.Text.SpanInOriginal(start, end);
        _findings.Add(new Finding(category, score, rule, from, length, why));
    }

    /// <summary>A finding on tokens.</summary>
    public void On(Category category, double score, string rule, Token first, Token last, string why) => At(category, score, rule, first.Start, last.End, why);

    /// <summary>A finding about the whole text.</summary>
    public void Whole(Category category, double score, string rule, string why) => _findings.Add(new Finding(category, score, rule, 0, 0, why));

    /// <summary>The highest score so far.</summary>
    public double Best(Category category)
    {
        var best = 0.0;
        foreach (var finding in _findings)
        {
            best = finding.Category == category ? Math.Max(best, finding.Score) : best;
        }

        return best;
    }

    public void Clear() => _findings.Clear();

    /// <summary>Takes back what a check was too quick to say.</summary>
    public void Withdraw(Predicate<Finding> wrong) => _findings.RemoveAll(wrong);
}
