namespace ChannelWatch.Connectors.Http;

/// <summary>The steps of a connection check, tried in order; after one that does not work the rest would only repeat it.</summary>
internal sealed class CheckSteps
{
    private readonly List<(string Subject, Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>> Try)> _steps = [];

    public CheckSteps Step(string subject, Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>> tries)
    {
        _steps.Add((subject, tries));
        return this;
    }

    public CheckSteps Steps(IEnumerable<(string Subject, Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>> Try)> steps)
    {
        _steps.AddRange(steps);
        return this;
    }

    public async Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        foreach (var (subject, tries) in _steps)
        {
            try
            {
                findings.AddRange(await tries(cancellationToken));
            }
            catch (ChannelException refusal)
            {
                findings.Add(new ConnectionFinding(subject, false, refusal.Message));
            }

            if (findings.Exists(finding => !finding.Works))
            {
                break;
            }
        }

        return findings;
    }
}
