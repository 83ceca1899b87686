namespace ChannelWatch.Core.Judging;

/// <summary>A policy file that cannot be used; each problem is one sentence with file, key, value found and values allowed.</summary>
public sealed class PolicyException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
