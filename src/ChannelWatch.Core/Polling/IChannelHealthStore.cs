namespace ChannelWatch.Core.Polling;

/// <summary>Back-off and last reads per channel, durable.</summary>
public interface IChannelHealthStore
{
    /// <summary>A channel never read is healthy at level 0.</summary>
    Task<ChannelHealth> ReadAsync(ChannelId channel, CancellationToken cancellationToken);

    Task WriteAsync(ChannelHealth health, CancellationToken cancellationToken);
}
