using ChannelWatch.Core.Records;
using ChannelWatch.Storage.Evidence;

namespace ChannelWatch.Storage.Records;

/// <summary>Walks the whole event log in batches: numbers without gaps, hashes that follow from one another, words that match.</summary>
internal sealed class VerifyChain(Session session, EvidenceFolder evidence)
{
    private const int BatchSize = 1000;
    private const int MostProblems = 100;

    private readonly List<string> _problems = [];
    private ChainHead _head = new(0, "");
    private long _entries;

    public async Task<Verification> RunAsync(CancellationToken cancellationToken)
    {
        var words = new VerifyWords(session, Tell);
        while (_problems.Count < MostProblems)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = await session.QueryAsync<EventRow>(
                $"{EventRow.Select} where sequence > @Sequence order by sequence limit {BatchSize}",
                new { _head.Sequence });
            if (batch.Count == 0)
            {
                break;
            }

            Walk(batch);
            await words.CompareAsync(batch);
        }

        await words.FindUnboundAsync(_head.Sequence);
        await new VerifyAttached(session, evidence, Tell).RunAsync(cancellationToken);
        return new Verification(_entries, _head.Hash, [.. _problems.Take(MostProblems)]);
    }

    private void Walk(IReadOnlyList<EventRow> batch)
    {
        foreach (var entry in batch)
        {
            _entries++;
            if (entry.Sequence != _head.Sequence + 1)
            {
                Tell($"Entry {_head.Sequence + 1} is missing: the log goes on at {entry.Sequence}.");
            }
            else if (entry.Hash != EventHash.Of(_head.Hash, entry))
            {
                Tell($"Entry {entry.Sequence} ({entry.Kind}) was changed, or the one before it: its hash does not follow.");
            }

            _head = new ChainHead(entry.Sequence, entry.Hash);
        }
    }

    private void Tell(string problem)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }
}
