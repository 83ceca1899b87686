using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>Tells the technicians once about something they have to put right on a channel.</summary>
public sealed class TechnicianNotes(IOutbox outbox, TimeProvider clock)
{
    /// <param name="school">Whose technicians.</param>
    /// <param name="channel">The channel it is about.</param>
    /// <param name="key">Names the trouble, so that it is told once.</param>
    /// <param name="words">What is wrong and what to do; no personal data.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public Task<bool> TellOnceAsync(School school, ChannelId channel, string key, string words, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return outbox.PostOnceAsync([$"note:{key}"], Alerts.About(school, key, words, channel, null, [], now), now, cancellationToken);
    }
}
