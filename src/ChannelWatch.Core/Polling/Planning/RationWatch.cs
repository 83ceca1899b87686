namespace ChannelWatch.Core.Polling.Planning;

/// <summary>Finds out what a poll of a channel costs of a ration, from what was spent while it was polled.</summary>
internal sealed class RationWatch(BudgetRule rule)
{
    /// <summary>What is kept back for hiding, answering and looking.</summary>
    private const double Reserve = 0.1;

    private readonly Queue<DateTimeOffset> _polls = new();
    private DateTimeOffset? _since;
    private int _spentBefore;

    /// <summary>How many polls a day the ration allows, given what counts as spent just after a poll.</summary>
    public double PollsADay(DateTimeOffset now, int spent)
    {
        _polls.Enqueue(now);
        while (now - _polls.Peek() >= rule.Window)
        {
            _polls.Dequeue();
        }

        if (_since is null)
        {
            // What this very poll cost is not known yet.
            (_since, _spentBefore) = (now, spent);
            _polls.Clear();
        }

        // Until half a window has passed since the start, much of what counts was spent by polls that were not counted here.
        var known = now - _since < rule.Window / 2 ? spent - _spentBefore : spent;
        var cost = Math.Max(1, known / (double)Math.Max(1, _polls.Count));
        return (1 - Reserve) * rule.Units * (TimeSpan.FromDays(1) / rule.Window) / cost;
    }

    /// <summary>Only the reserve is left.</summary>
    public bool IsNearlySpent(int spent) => spent >= (1 - Reserve) * rule.Units;
}
