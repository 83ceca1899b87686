namespace ChannelWatch.Connectors.X;

/// <summary>Our own record of what we hid: X does not tell. Kept for as long as a read overlaps the one before, and across restarts by the cursor.</summary>
internal sealed class XHidden
{
    private const int Most = 500;

    private readonly Lock _lock = new();
    private readonly List<string> _ids = [];

    public void Learn(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            Note(id, hidden: true);
        }
    }

    public void Note(string id, bool hidden)
    {
        lock (_lock)
        {
            _ids.Remove(id);
            if (hidden)
            {
                _ids.Add(id);
            }

            if (_ids.Count > Most)
            {
                _ids.RemoveAt(0);
            }
        }
    }

    public bool Contains(string id)
    {
        lock (_lock)
        {
            return _ids.Contains(id);
        }
    }

    public IReadOnlyList<string> Recent()
    {
        lock (_lock)
        {
            return [.. _ids];
        }
    }
}
