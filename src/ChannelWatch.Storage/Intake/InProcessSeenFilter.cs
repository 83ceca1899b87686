namespace ChannelWatch.Storage.Intake;

/// <summary>Remembers the newest thousand pages of this process.</summary>
internal sealed class InProcessSeenFilter : ISeenFilter
{
    private const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public ValueTask<bool> HasAsync(string page, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_pages.Contains(page));
        }
    }

    public ValueTask AddAsync(string page, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_pages.Add(page))
            {
                _order.Enqueue(page);
            }

            if (_order.Count > Most)
            {
                _pages.Remove(_order.Dequeue());
            }
        }

        return ValueTask.CompletedTask;
    }
}
