namespace ChannelWatch.Core.Opinions;

/// <summary>Remembers answers in this process: the newest thousand, each for a day.</summary>
public sealed class InProcessOpinionCache(TimeProvider clock) : IOpinionCache
{
    private const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Opinion Opinion, DateTimeOffset At)> _answers = [];
    private readonly Queue<string> _order = new();

    public ValueTask<Opinion?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_answers.TryGetValue(key, out var known) && clock.GetUtcNow() - known.At is var age && age >= TimeSpan.Zero && age < IOpinionCache.Life ? known.Opinion : null);
        }
    }

    public ValueTask KeepAsync(string key, Opinion opinion, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_answers.ContainsKey(key))
            {
                _order.Enqueue(key);
            }

            _answers[key] = (opinion, clock.GetUtcNow());
            while (_order.Count > Most)
            {
                _answers.Remove(_order.Dequeue());
            }
        }

        return ValueTask.CompletedTask;
    }
}
